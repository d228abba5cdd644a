using Bus.Codecs.Json;
using Bus.Descriptors;
using Bus.Redis.Lightbus;
using Bus.Redis.Resp;

namespace Bus.Redis.Calls;

/// <summary>Puts a call into its API's queue, and asks who is there to take it.</summary>
/// <remarks>The key that lets it be taken up stands before the message does: so no worker is quicker than it.</remarks>
/// <param name="keys">The API's keys.</param>
/// <param name="rpc">What is called.</param>
/// <param name="arguments">The arguments.</param>
/// <param name="call">Its id, and where the reply goes.</param>
/// <param name="headers">What travels beside the arguments.</param>
/// <param name="milliseconds">How long it may be taken up.</param>
/// <param name="asksForSchema">Whether it asks for services, too, that are known by their schemas alone: in a cluster those may be elsewhere.</param>
/// <param name="fitted">The arguments as text in the place of themselves, or null.</param>
internal readonly struct CallCommand<TArguments, TResult>(
    ApiKeys keys, RpcDescriptor<TArguments, TResult> rpc, TArguments arguments, RpcCall call, IReadOnlyDictionary<string, string> headers, long milliseconds, bool asksForSchema, byte[]? fitted)
    : IRedisCommand<long>
    where TArguments : struct
{
    public static int Commands => CallCommand.Count;

    public void Write(CommandBuffer buffer)
    {
        buffer.Begin(5);
        buffer.Argument("SET"u8);
        buffer.Argument(RpcCall.ExpiryOf(call.Id));
        buffer.Argument("1"u8);
        buffer.Argument("PX"u8);
        buffer.Argument(milliseconds);

        buffer.Begin(3);
        buffer.Argument("RPUSH"u8);
        buffer.Argument(keys.Queue);
        WriteMessage(buffer);

        buffer.Begin(asksForSchema ? 3 : 2);
        buffer.Argument("EXISTS"u8);
        buffer.Argument(keys.Workers);
        if (asksForSchema) buffer.Argument(keys.Schema);
    }

    public static long Read(ref RespReader reply) => reply.ReadInteger();

    /// <summary>Takes the call out of the queue, where it is the last or near the end, and what lets it be taken up.</summary>
    public void WriteRemoval(CommandBuffer buffer)
    {
        buffer.Begin(4);
        buffer.Argument("LREM"u8);
        buffer.Argument(keys.Queue);
        buffer.Argument(-1);
        WriteMessage(buffer);

        buffer.Begin(2);
        buffer.Argument("DEL"u8);
        buffer.Argument(RpcCall.ExpiryOf(call.Id));
    }

    /// <summary>Puts arguments into a message that was written without them, and has other members.</summary>
    private static void WriteFitted(CommandBuffer buffer, ReadOnlySpan<byte> arguments)
    {
        buffer.Truncate(buffer.Length - 1);
        buffer.Append(",\"kwargs\":"u8);
        buffer.Append(arguments);
        buffer.Append("}"u8);
    }

    private void WriteMessage(CommandBuffer buffer)
    {
        int start = buffer.BeginArgument();
        JsonWriter writer = new(buffer, JsonDialect.Lightbus);
        if (fitted is null) RpcCallMessage.Write(ref writer, rpc, arguments, call, headers);
        else RpcCallMessage.WriteWithout(ref writer, rpc, call, headers);
        writer.Flush();
        if (fitted is not null) WriteFitted(buffer, fitted);
        buffer.EndArgument(start);
    }
}

/// <summary>What all calls have in common.</summary>
internal static class CallCommand
{
    /// <summary>How many commands one is.</summary>
    public const int Count = 3;
}

/// <summary>Takes a call back that nobody is there for, so that the queue does not grow.</summary>
/// <remarks>Said twice it would seem taken by somebody; then the caller waits until its deadline.</remarks>
internal readonly struct TakeBackCommand<TArguments, TResult>(CallCommand<TArguments, TResult> command) : IRedisCommand<long>
    where TArguments : struct
{
    public static int Commands => 2;

    public void Write(CommandBuffer buffer) => command.WriteRemoval(buffer);

    /// <summary>Whether nobody had taken it up; so nobody will, even if a worker has it in its hands.</summary>
    public static long Read(ref RespReader reply) => reply.ReadInteger();
}
