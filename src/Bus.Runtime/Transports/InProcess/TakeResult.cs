namespace Bus.Transports.InProcess;

/// <summary>What a pump gets when it asks its group for work.</summary>
internal enum TakeResult
{
    /// <summary>Events to start on.</summary>
    Taken,

    /// <summary>Nothing: it rests until somebody wakes it.</summary>
    Idle,

    /// <summary>Its consumer takes no more events: the pump ends.</summary>
    Stopping,
}
