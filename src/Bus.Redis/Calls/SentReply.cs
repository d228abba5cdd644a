using Bus.Redis.Resp;
using Microsoft.Extensions.Logging;

namespace Bus.Redis.Calls;

/// <summary>Hears what Redis says of replies that were sent: nobody waits for that, unless it is a refusal.</summary>
internal sealed class SentReply(RedisNode node) : PendingReply
{
    public override void Complete(ref RespReader reply)
    {
        if (reply.TryReadError() is { } refusal) node.Logger.ReplyNotSent(refusal);
    }

    public override void Fail(Exception reason) => node.Logger.ReplyNotSent(reason);
}
