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
internal readonly struct CallCommand<TArguments, TResult>(
    ApiKeys keys, RpcDescriptor<TArguments, TResult> rpc, TArguments arguments, RpcCall call, IReadOnlyDictionary<string, string> headers, long milliseconds)
    : IRedisCommand<long>
    where TArguments : struct
{
    public static int Commands => 3;

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
        int start = buffer.BeginArgument();
        JsonWriter writer = new(buffer, JsonDialect.Lightbus);
        RpcCallMessage.Write(ref writer, rpc, arguments, call, headers);
        writer.Flush();
        buffer.EndArgument(start);

        buffer.Begin(3);
        buffer.Argument("EXISTS"u8);
        buffer.Argument(keys.Workers);
        buffer.Argument(keys.Schema);
    }

    public static long Read(ref RespReader reply) => reply.ReadInteger();
}
