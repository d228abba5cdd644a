using Bus.Redis.Resp;

namespace Bus.Redis.Servers.Cluster;

/// <summary>Slots that are on one server, as <c>CLUSTER SLOTS</c> tells.</summary>
/// <param name="First">The first slot.</param>
/// <param name="Last">The last slot.</param>
/// <param name="Host">The primary's host; empty for the host that was asked.</param>
/// <param name="Port">Its port.</param>
internal readonly record struct SlotRange(int First, int Last, string Host, int Port)
{
    private static SlotRange Read(ref RespReader reply)
    {
        int parts = reply.ReadArray();
        int first = (int)reply.ReadInteger(), last = (int)reply.ReadInteger();
        int members = reply.ReadArray();
        string host = reply.TryReadNull() ? "" : reply.ReadString();
        int port = (int)reply.ReadInteger();
        // Its name and more of it, and the replicas.
        for (int left = members - 2 + parts - 3; left > 0; left--) reply.Skip();
        if (first < 0 || last >= HashSlot.Count || first > last) throw new RespProtocolException($"slots {first} to {last} came, of which there are {HashSlot.Count}");
        return new(first, last, host == "?" ? "" : host, port);
    }

    /// <summary>Asks a server of the cluster for all of them.</summary>
    public readonly struct Ask : IRedisCommand<SlotRange[]>
    {
        public static bool MayRepeat => true;

        public void Write(CommandBuffer buffer) => WordsCommand.Write(buffer, ["CLUSTER", "SLOTS"]);

        public static SlotRange[] Read(ref RespReader reply)
        {
            SlotRange[] ranges = new SlotRange[Math.Min(reply.ReadArray(), HashSlot.Count)];
            for (int index = 0; index < ranges.Length; index++) ranges[index] = SlotRange.Read(ref reply);
            return ranges;
        }
    }
}
