using Bus.Redis.Resp;
using Microsoft.Extensions.Logging;

namespace Bus.Redis.Calls;

/// <summary>Hears what Redis says of replies that were sent: nobody waits for that, unless it is a refusal.</summary>
internal sealed class SentReply(ILogger logger) : PendingReply
{
    public override void Complete(ref RespReader reply)
    {
        if (reply.TryReadError() is { } refusal) Fail(refusal);
    }

    // Whoever writes logs may take his time, which the thread that reads does not have.
    public override void Fail(Exception reason) => ThreadPool.QueueUserWorkItem(static told => told.logger.ReplyNotSent(told.reason), (logger, reason), preferLocal: false);
}
