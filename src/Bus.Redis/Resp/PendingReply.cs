namespace Bus.Redis.Resp;

/// <summary>Who waits for a reply.</summary>
internal abstract class PendingReply
{
    /// <summary>A reply came.</summary>
    /// <exception cref="RespProtocolException">It is none that the command can have.</exception>
    public abstract void Complete(ref RespReader reply);

    /// <summary>None will come, or no further one. Called once.</summary>
    public abstract void Fail(Exception reason);
}
