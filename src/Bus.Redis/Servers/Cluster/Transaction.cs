using Bus.Redis.Resp;

namespace Bus.Redis.Servers.Cluster;

/// <summary>Commands that belong together, all of which have an effect or none: a slot that moves away between two of them must not part them.</summary>
internal readonly struct Transaction<TCommand, TReply>(TCommand command) : IRedisCommand<TransactionOutcome<TReply>>
    where TCommand : struct, IRedisCommand<TReply>
{
    public static int Commands => TCommand.Commands + 2;

    public static bool MayRepeat => TCommand.MayRepeat;

    public void Write(CommandBuffer buffer)
    {
        buffer.Begin(1);
        buffer.Argument("MULTI"u8);
        command.Write(buffer);
        buffer.Begin(1);
        buffer.Argument("EXEC"u8);
    }

    public static TransactionOutcome<TReply> Read(ref RespReader reply)
    {
        for (int left = reply.ReadArray(); left > 1; left--)
        {
            if (reply.TryReadError() is { } earlier) return new(default!, earlier);
            reply.Skip();
        }
        return reply.TryReadError() is { } refusal ? new(default!, refusal) : new(TCommand.Read(ref reply), null);
    }
}

/// <summary>What came of a transaction.</summary>
/// <param name="Reply">The last command's reply.</param>
/// <param name="Refusal">The first refusal of any of them, or null.</param>
internal readonly record struct TransactionOutcome<TReply>(TReply Reply, RedisErrorException? Refusal);
