namespace Bus.Diagnostics;

/// <summary>An operation that is observed.</summary>
internal interface ITrace
{
    /// <summary>Is told what fails in those who listen.</summary>
    TelemetryGuard Guard { get; }

    /// <summary>Its synchronous part is over, on the thread that began it.</summary>
    void Leave();

    /// <summary>It is over.</summary>
    /// <param name="failure">What it failed with, or null.</param>
    void End(Exception? failure);
}
