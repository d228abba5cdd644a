namespace Bus.Transports.InProcess;

/// <summary>The hubs that are shared by name. A hub, and the events that wait in it, live while a client is connected to it.</summary>
internal static class InProcessHubs
{
    private static readonly Lock Gate = new();
    private static readonly Dictionary<string, (InProcessHub Hub, int Clients)> Named = new(StringComparer.OrdinalIgnoreCase);

    public static InProcessHub Join(string name, string query)
    {
        InProcessHub fresh = new(name, query);
        if (name.Length == 0) return fresh;
        lock (Gate)
        {
            (InProcessHub? hub, int clients) = Named.GetValueOrDefault(fresh.Url);
            hub ??= fresh;
            Named[hub.Url] = (hub, clients + 1);
            return hub;
        }
    }

    /// <summary>Whether a hub, and what waits in it, ends when one more client leaves.</summary>
    public static bool IsLastClient(InProcessHub hub)
    {
        lock (Gate) return hub.Name.Length == 0 || Named[hub.Url].Clients == 1;
    }

    /// <summary>A client leaves.</summary>
    /// <returns>Whether it was the last one, with whom the hub ends.</returns>
    public static bool Leave(InProcessHub hub)
    {
        if (hub.Name.Length == 0) return true;
        lock (Gate)
        {
            (_, int clients) = Named[hub.Url];
            if (clients == 1) return Named.Remove(hub.Url);
            Named[hub.Url] = (hub, clients - 1);
            return false;
        }
    }
}
