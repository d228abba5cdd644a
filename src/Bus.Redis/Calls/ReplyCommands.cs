using Bus.Codecs.Json;
using Bus.Descriptors;
using Bus.Redis.Lightbus;
using Bus.Redis.Resp;

namespace Bus.Redis.Calls;

/// <summary>Sends a result to its caller's list.</summary>
internal readonly struct ResultCommand<TArguments, TResult>(RpcDescriptor<TArguments, TResult> rpc, TResult result, string id, string callId, string list) : IRedisCommand<long>
    where TArguments : struct
{
    public static int Commands => ReplyCommands.Count;

    public void Write(CommandBuffer buffer)
    {
        int start = ReplyCommands.Begin(buffer, list);
        JsonWriter writer = new(buffer, JsonDialect.Lightbus);
        RpcResultMessage.Write(ref writer, rpc, result, id, callId);
        writer.Flush();
        ReplyCommands.End(buffer, start, list);
    }

    public static long Read(ref RespReader reply) => reply.ReadInteger();
}

/// <summary>Sends a failure to its caller's list.</summary>
internal readonly struct FailureCommand(RemoteError error, RpcFailure? failure, string id, string callId, string list) : IRedisCommand<long>
{
    public static int Commands => ReplyCommands.Count;

    public void Write(CommandBuffer buffer)
    {
        int start = ReplyCommands.Begin(buffer, list);
        JsonWriter writer = new(buffer, JsonDialect.Lightbus);
        RpcResultMessage.WriteFailure(ref writer, error, failure, id, callId);
        writer.Flush();
        ReplyCommands.End(buffer, start, list);
    }

    public static long Read(ref RespReader reply) => reply.ReadInteger();
}

/// <summary>What all replies have in common: the push, and the end of a list that nobody reads.</summary>
internal static class ReplyCommands
{
    public const int Count = 2;

    // As Lightbus has it.
    private const int SecondsToLive = 60;

    public static int Begin(CommandBuffer buffer, string list)
    {
        buffer.Begin(3);
        buffer.Argument("RPUSH"u8);
        buffer.Argument(list);
        return buffer.BeginArgument();
    }

    public static void End(CommandBuffer buffer, int start, string list)
    {
        buffer.EndArgument(start);
        buffer.Begin(3);
        buffer.Argument("EXPIRE"u8);
        buffer.Argument(list);
        buffer.Argument(SecondsToLive);
    }
}
