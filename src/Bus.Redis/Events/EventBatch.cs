using Bus.Redis.Resp;

namespace Bus.Redis.Events;

/// <summary>Entries that came together, one behind the other, with the bytes that they are in.</summary>
internal sealed class EventBatch
{
    private readonly List<StreamEntry> _entries = [];
    private RentedBytes? _bytes;
    private int _next;

    public int Count => _entries.Count - _next;

    /// <summary>The last entry that the API's own stream gave, if any.</summary>
    public StreamId? LastMain { get; private set; }

    /// <summary>What is not taken out of it.</summary>
    public IEnumerable<StreamEntry> Rest => _entries.Skip(_next);

    /// <summary>What is taken out of it next.</summary>
    public StreamEntry Next => _entries[_next];

    public StreamEntry Take() => _entries[_next++];

    /// <summary>How many of its entries were re-driven.</summary>
    public int AgainCount => _entries.Count(static entry => entry.IsAgain);

    /// <summary>Leaves out what the API's own stream gave.</summary>
    /// <returns>That.</returns>
    public IReadOnlyCollection<StreamEntry> RemoveMain()
    {
        StreamEntry[] main = [.. _entries.Where(static entry => !entry.IsAgain)];
        _entries.RemoveAll(static entry => !entry.IsAgain);
        return main;
    }

    /// <summary>Leaves out what is in somebody's hands already.</summary>
    public void Drop(Dictionary<(bool IsAgain, StreamId Id), StreamEntry> held)
    {
        // Seldom is there any: then nothing is made.
        foreach (StreamEntry entry in _entries)
        {
            if (!held.ContainsKey(entry.Key)) continue;
            _entries.RemoveAll(one => held.ContainsKey(one.Key));
            return;
        }
    }

    /// <summary>One of what is not taken out of it.</summary>
    public StreamEntry At(int index) => _entries[_next + index];

    /// <summary>The fields of an entry of this batch.</summary>
    public RespReader FieldsOf(StreamEntry entry) => new(_bytes!.Value.Span[entry.Fields..]);

    /// <summary>What the group read now, from both streams: what was re-driven comes first.</summary>
    public void FillRead(RentedBytes reply)
    {
        Begin(reply);
        RespReader reader = new(reply.Span);
        bool isMap = reader.Kind == RespKind.Map;
        int streams = isMap ? reader.ReadArray() / 2 : reader.ReadArray();
        for (int stream = 0; stream < streams; stream++)
        {
            if (!isMap) reader.ReadArray();
            bool isAgain = reader.ReadText().EndsWith(":again"u8);
            for (int left = reader.ReadArray(); left > 0; left--)
            {
                reader.ReadArray();
                bool isId = StreamId.TryParse(reader.ReadText(), out StreamId id);
                Add(ref reader, isAgain, isId ? id : null, attempt: 1);
            }
        }
    }

    /// <summary>What was taken over, as a script told it: ids, which attempts they begin with, and fields.</summary>
    public void FillClaimed(RentedBytes reply, bool isAgain)
    {
        Begin(reply);
        RespReader reader = new(reply.Span);
        for (int left = reader.ReadArray(); left > 0; left--)
        {
            reader.ReadArray();
            bool isId = StreamId.TryParse(reader.ReadText(), out StreamId id);
            int attempt = (int)Math.Clamp(reader.ReadInteger(), 1, int.MaxValue);
            Add(ref reader, isAgain, isId ? id : null, attempt);
        }
    }

    public void Clear()
    {
        _entries.Clear();
        _next = 0;
        _bytes?.Return();
        _bytes = null;
    }

    private void Begin(RentedBytes reply)
    {
        Clear();
        LastMain = null;
        _bytes = reply;
    }

    private void Add(ref RespReader reader, bool isAgain, StreamId? id, int attempt)
    {
        bool isGone = reader.TryReadNull();
        if (id is { } known) _entries.Add(new(isAgain, known, isGone ? -1 : reader.Position, attempt));
        if (!isAgain) LastMain = id;
        if (!isGone) reader.Skip();
    }
}
