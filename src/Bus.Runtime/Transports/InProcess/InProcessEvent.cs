namespace Bus.Transports.InProcess;

/// <summary>An event as it waits for a group.</summary>
internal readonly record struct InProcessEvent<T>(
    T Payload, BusEventId Id, long FiredAtTicks, IReadOnlyDictionary<string, string> Headers, int Attempt = 1, int Redrives = 0);
