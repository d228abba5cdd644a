namespace Bus.Redis.Resp;

/// <summary>Who waits for replies, in the order of the commands. One thread at a time adds, and one other takes.</summary>
internal sealed class ReplyQueue(int capacity)
{
    private readonly PendingReply?[] _slots = new PendingReply?[capacity];
    private long _added;
    private long _taken;

    public int Count => (int)(Volatile.Read(ref _added) - Volatile.Read(ref _taken));

    /// <summary>How many replies have come.</summary>
    public long Taken => Volatile.Read(ref _taken);

    public bool HasRoomFor(int count) => Count + count <= _slots.Length;

    public void Add(PendingReply reply)
    {
        _slots[_added % _slots.Length] = reply;
        Volatile.Write(ref _added, _added + 1);
    }

    /// <summary>Nothing is added any more: tells all who wait, once each.</summary>
    public void FailAll(Exception reason)
    {
        PendingReply? last = null;
        while (Take() is { } reply)
        {
            // One that waits for several replies stands there as often.
            if (reply != last) reply.Fail(reason);
            last = reply;
        }
    }

    public PendingReply? Take()
    {
        if (Volatile.Read(ref _added) == _taken) return null;
        ref PendingReply? slot = ref _slots[_taken % _slots.Length];
        PendingReply? reply = slot;
        slot = null;
        Volatile.Write(ref _taken, _taken + 1);
        return reply;
    }
}
