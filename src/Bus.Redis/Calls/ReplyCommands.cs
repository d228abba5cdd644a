using Bus.Codecs.Json;
using Bus.Descriptors;
using Bus.Redis.Lightbus;
using Bus.Redis.Resp;

namespace Bus.Redis.Calls;

/// <summary>Sends a result to its caller's list.</summary>
internal readonly struct ResultCommand<TArguments, TResult>(IncomingCall call, RpcDescriptor<TArguments, TResult> rpc, TResult result, CallIds ids, long number) : IRedisCommand<long>
    where TArguments : struct
{
    public static int Commands => ReplyCommands.Count;

    public void Write(CommandBuffer buffer)
    {
        Span<byte> id = stackalloc byte[CallIds.Longest];
        int start = ReplyCommands.Begin(buffer, call.ReturnKey);
        JsonWriter writer = new(buffer, JsonDialect.Lightbus);
        RpcResultMessage.Write(ref writer, rpc, result, id[..ids.Write(number, id)], call.Id);
        writer.Flush();
        ReplyCommands.End(buffer, start, call.ReturnKey);
    }

    public static long Read(ref RespReader reply) => 0;
}

/// <summary>Sends a failure to its caller's list.</summary>
internal readonly struct FailureCommand(IncomingCall call, RemoteError error, RpcFailure? failure, CallIds ids, long number) : IRedisCommand<long>
{
    public static int Commands => ReplyCommands.Count;

    public void Write(CommandBuffer buffer)
    {
        Span<byte> id = stackalloc byte[CallIds.Longest];
        int start = ReplyCommands.Begin(buffer, call.ReturnKey);
        JsonWriter writer = new(buffer, JsonDialect.Lightbus);
        RpcResultMessage.WriteFailure(ref writer, error, failure, id[..ids.Write(number, id)], call.Id);
        writer.Flush();
        ReplyCommands.End(buffer, start, call.ReturnKey);
    }

    public static long Read(ref RespReader reply) => 0;
}

/// <summary>What all replies have in common: the push, and the end of a list that nobody reads.</summary>
internal static class ReplyCommands
{
    public const int Count = 2;

    // As Lightbus has it.
    private const int SecondsToLive = 60;

    // A caller may name any key. One that is no list is somebody else's, and must not be given an end.
    private const string PushAndEnd = "local length = redis.call('RPUSH', KEYS[1], ARGV[1]) redis.call('EXPIRE', KEYS[1], ARGV[2]) return length";

    public static int Begin(CommandBuffer buffer, ReadOnlySpan<byte> list)
    {
        if (!IsUsual(list))
        {
            buffer.Begin(6);
            buffer.Argument("EVAL"u8);
            buffer.Argument(PushAndEnd);
            buffer.Argument(1);
            buffer.Argument(list);
            return buffer.BeginArgument();
        }
        buffer.Begin(3);
        buffer.Argument("RPUSH"u8);
        buffer.Argument(list);
        return buffer.BeginArgument();
    }

    public static void End(CommandBuffer buffer, int start, ReadOnlySpan<byte> list)
    {
        buffer.EndArgument(start);
        if (!IsUsual(list))
        {
            buffer.Argument(SecondsToLive);
            // In the place of the second command.
            WordsCommand.Write(buffer, ["ECHO", ""]);
            return;
        }
        buffer.Begin(3);
        buffer.Argument("EXPIRE"u8);
        buffer.Argument(list);
        buffer.Argument(SecondsToLive);
    }

    // As callers of ours name their lists, and those of Python's.
    private static bool IsUsual(ReadOnlySpan<byte> list) => list.IndexOf(":replies:"u8) > 0 || list.IndexOf(":result:"u8) > 0;
}
