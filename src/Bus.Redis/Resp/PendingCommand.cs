namespace Bus.Redis.Resp;

/// <summary>Who waits for a reply and writes the command himself: what is sent all the time has no generic code between it and the buffer.</summary>
internal abstract class PendingCommand : PendingReply
{
    /// <summary>How many commands it writes.</summary>
    public virtual int Commands => 1;

    /// <summary>Writes it. What it throws takes back all that it wrote.</summary>
    public abstract void Write(CommandBuffer buffer);
}
