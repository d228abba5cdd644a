using Bus.Redis.Resp;

namespace Bus.Redis.Calls;

/// <summary>Takes a call back that nobody is there for, so that the queue does not grow.</summary>
/// <remarks>Said twice it would seem taken by somebody; then the caller waits until its deadline.</remarks>
internal readonly struct TakeBackCommand(PendingCall call) : IRedisCommand<long>
{
    public static int Commands => 2;

    public void Write(CommandBuffer buffer) => call.WriteRemoval(buffer);

    /// <summary>Whether nobody had taken it up; so nobody will, even if a worker has it in its hands.</summary>
    public static long Read(ref RespReader reply) => reply.ReadInteger();
}
