namespace Bus;

/// <summary>What a worker does. Workers of one service may share the work by role: some answer calls, some handle events, one runs the tasks.</summary>
[Flags]
public enum BusRoles
{
    /// <summary>Nothing: the bus only calls and fires.</summary>
    None = 0,

    /// <summary>Serves APIs.</summary>
    Rpcs = 1,

    /// <summary>Listens to events.</summary>
    Events = 2,

    /// <summary>Runs schedules and background tasks.</summary>
    Tasks = 4,

    /// <summary>All of it. The default.</summary>
    All = Rpcs | Events | Tasks,
}
