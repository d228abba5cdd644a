namespace Bus.Dispatch;

/// <summary>Why the calls of a scope were told to stop.</summary>
internal enum ScopeEnd
{
    /// <summary>They run.</summary>
    None,

    /// <summary>Their deadline passed.</summary>
    Deadline,

    /// <summary>Their service is out of time to stop.</summary>
    ServiceStopped,

    /// <summary>The bus that made them was disposed.</summary>
    BusDisposed,
}
