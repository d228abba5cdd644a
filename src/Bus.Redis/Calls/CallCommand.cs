using Bus.Redis.Resp;

namespace Bus.Redis.Calls;

/// <summary>Puts a call into its API's queue when there is a connection for it, and tells how many are there to take it.</summary>
internal readonly struct CallCommand(PendingCall call) : IRedisCommand<long>
{
    public static int Commands => PendingCall.CommandCount;

    public void Write(CommandBuffer buffer) => call.Write(buffer);

    public static long Read(ref RespReader reply) => reply.ReadInteger();
}
