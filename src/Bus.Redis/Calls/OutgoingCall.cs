using Bus.Codecs.Json;
using Bus.Descriptors;
using Bus.Redis.Lightbus;
using Bus.Redis.Resp;

namespace Bus.Redis.Calls;

/// <summary>A call with its arguments, which it writes into the buffer that is sent.</summary>
/// <remarks>The key that lets it be taken up stands before the message does: so no worker is quicker than it.</remarks>
/// <param name="api">The API.</param>
/// <param name="rpc">What is called.</param>
/// <param name="arguments">The arguments.</param>
/// <param name="fitted">The arguments as text in the place of themselves, or null.</param>
/// <param name="headers">What travels beside the arguments.</param>
/// <param name="milliseconds">How long it may be taken up.</param>
/// <param name="number">Its number among the caller's.</param>
/// <param name="sentAt">When it was sent, as the clock's timestamp.</param>
internal sealed class OutgoingCall<TArguments, TResult>(
    CalledApi api, RpcDescriptor<TArguments, TResult> rpc, TArguments arguments, byte[]? fitted, IReadOnlyDictionary<string, string> headers, long milliseconds, long number, long sentAt)
    : PendingCall(number, sentAt)
    where TArguments : struct
{
    private const int MostOnStack = 256;

    public override RpcDescriptor Rpc => rpc;

    public override CalledApi Api => api;

    public override void Write(CommandBuffer buffer)
    {
        Span<byte> room = api.LongestId <= MostOnStack ? stackalloc byte[MostOnStack] : new byte[api.LongestId];
        ReadOnlySpan<byte> id = api.WriteId(Number, room);
        buffer.Begin(5);
        buffer.Argument("SET"u8);
        buffer.Argument(RpcCall.ExpiryPrefix, id);
        buffer.Argument("1"u8);
        buffer.Argument("PX"u8);
        buffer.Argument(milliseconds);

        buffer.Begin(3);
        buffer.Argument("RPUSH"u8);
        buffer.Argument(api.Keys.Queue);
        WriteMessage(buffer, id);

        buffer.Append(api.Existence);
    }

    public override void WriteRemoval(CommandBuffer buffer)
    {
        Span<byte> room = api.LongestId <= MostOnStack ? stackalloc byte[MostOnStack] : new byte[api.LongestId];
        ReadOnlySpan<byte> id = api.WriteId(Number, room);
        buffer.Begin(4);
        buffer.Argument("LREM"u8);
        buffer.Argument(api.Keys.Queue);
        buffer.Argument(-1);
        WriteMessage(buffer, id);

        buffer.Begin(2);
        buffer.Argument("DEL"u8);
        buffer.Argument(RpcCall.ExpiryPrefix, id);
    }

    private void WriteMessage(CommandBuffer buffer, ReadOnlySpan<byte> id)
    {
        int start = buffer.BeginArgument();
        JsonWriter writer = new(buffer, JsonDialect.Lightbus);
        if (fitted is null) RpcCallMessage.Write(ref writer, rpc, arguments, new RpcCall(id, api.ReturnPath), headers);
        else RpcCallMessage.WriteWithout(ref writer, rpc, new RpcCall(id, api.ReturnPath), headers);
        writer.Flush();
        if (fitted is not null) WriteFitted(buffer, fitted);
        buffer.EndArgument(start);
    }

    /// <summary>Puts arguments into a message that was written without them, and has other members.</summary>
    private static void WriteFitted(CommandBuffer buffer, ReadOnlySpan<byte> arguments)
    {
        buffer.Truncate(buffer.Length - 1);
        buffer.Append(",\"kwargs\":"u8);
        buffer.Append(arguments);
        buffer.Append("}"u8);
    }
}
