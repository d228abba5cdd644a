namespace Bus.DependencyInjection;

/// <summary>How far a worker is.</summary>
internal enum WorkerState
{
    /// <summary>It connects, or starts to serve and listen.</summary>
    Starting,

    /// <summary>It does all that its roles say.</summary>
    Running,

    /// <summary>A listener or a task failed, and it stops.</summary>
    Failed,

    /// <summary>It was asked to stop and drains.</summary>
    Stopping,

    /// <summary>Nothing runs any more.</summary>
    Stopped,
}
