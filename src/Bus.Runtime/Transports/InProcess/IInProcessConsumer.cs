namespace Bus.Transports.InProcess;

/// <summary>A consumer of an in-process bus, whatever its payload.</summary>
internal interface IInProcessConsumer : IEventConsumer
{
    /// <summary>The client goes without waiting for handlers that still run: their events go back to the group.</summary>
    void Abandon();

    /// <summary>Called when it has left its group for good.</summary>
    Action? Left { set; }
}
