using Bus.Redis.Resp;

namespace Bus.Benchmarks.Redis;

/// <summary>Events by hand: the same fields in the same stream.</summary>
internal static class RawEvents
{
    public const string Stream = "auth.*:stream", Group = "measured-record";

    public static byte[] Fire { get; } = RawConnection.Written(
        "XADD", Stream, "*", "id", "e7253b14-e60b-11f1-b5ad-02fc00000001", "api_name", "auth", "event_name", "user_registered", "version", "1",
        ":username", "\"user0\"", ":email", "\"user0@example.com\"");

    private static readonly byte[] Read = RawConnection.Written("XREADGROUP", "GROUP", Group, "raw", "COUNT", "128", "BLOCK", "0", "STREAMS", Stream, ">");

    public static void FireMany(RawConnection connection, int count, int inFlight)
    {
        for (int done = 0; done < count; done += inFlight)
        {
            for (int one = 0; one < inFlight; one++) connection.Add(Fire);
            connection.Send();
            connection.Receive(inFlight);
        }
    }

    /// <summary>Reads and acknowledges so many.</summary>
    public static void Consume(RawConnection connection, int count)
    {
        List<string> acknowledge = [];
        while (count > 0)
        {
            connection.Add(Read);
            connection.Send();
            acknowledge.Clear();
            acknowledge.AddRange(["XACK", Stream, Group]);
            RespReader reply = new(connection.Receive());
            reply.ReadArray();
            reply.ReadArray();
            reply.Skip();
            for (int left = reply.ReadArray(); left > 0; left--, count--)
            {
                reply.ReadArray();
                acknowledge.Add(reply.ReadString());
                reply.Skip();
            }
            connection.Add([.. acknowledge]);
            connection.Send();
            connection.Receive();
        }
    }

    public static void Begin(RawConnection connection)
    {
        connection.Say("FLUSHALL");
        connection.Say("XGROUP", "CREATE", Stream, Group, "$", "MKSTREAM");
    }
}
