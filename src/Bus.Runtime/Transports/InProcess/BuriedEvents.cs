using Bus.Listening;

namespace Bus.Transports.InProcess;

/// <summary>The dead letters of a group, oldest first.</summary>
internal sealed class BuriedEvents<T>(EventGroup<T> group) : IBuriedEvents
{
    private readonly Lock _gate = new();
    private readonly LinkedList<BuriedEvent<T>> _letters = new();
    private int _leaving;

    /// <summary>How many it holds; the largest that a listener of the group asked for.</summary>
    public int Capacity { get; private set; }

    public int Count
    {
        get
        {
            lock (_gate) return _letters.Count;
        }
    }

    public void MakeRoom(int capacity)
    {
        lock (_gate) Capacity = Math.Max(Capacity, capacity);
    }

    /// <summary>Buries an event if there is room.</summary>
    /// <returns>The letter, or null.</returns>
    public BuriedEvent<T>? TryAdd(in InProcessEvent<T> item, EventFailure failure)
    {
        lock (_gate)
        {
            // One that goes back to the group does not count: its handler may fail again before it has left.
            if (_letters.Count - _leaving >= Capacity) return null;
            BuriedEvent<T> letter = new(item, failure);
            _letters.AddLast(letter.Node);
            return letter;
        }
    }

    public void Remove(BuriedEvent<T> letter)
    {
        lock (_gate)
        {
            if (letter.Node.List is not null) _letters.Remove(letter.Node);
        }
    }

    public IEnumerable<DeadLetter> List()
    {
        BuriedEvent<T>[] letters;
        lock (_gate) letters = [.. _letters];
        return letters.Select(letter => letter.ToDeadLetter(group));
    }

    public DeadLetter? Find(BusEventId id)
    {
        BuriedEvent<T>? letter;
        lock (_gate) letter = _letters.FirstOrDefault(letter => letter.Id == id);
        return letter?.ToDeadLetter(group);
    }

    public async ValueTask<int> RedriveAsync(HashSet<BusEventId>? ids, InProcessTransport transport, CancellationToken cancellationToken)
    {
        int count = 0;
        foreach (BuriedEvent<T> letter in Matching(ids))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!TryBeginLeaving(letter)) continue;
            bool hasLeft = false;
            try
            {
                await group.AddAsync(letter.Redriven, transport, cancellationToken).ConfigureAwait(false);
                if (group.IsClosed) throw GroupGone();
                hasLeft = true;
                count++;
            }
            finally
            {
                EndLeaving(letter, hasLeft);
            }
        }
        return count;
    }

    public int Discard(HashSet<BusEventId>? ids)
    {
        lock (_gate)
        {
            int count = 0;
            for (LinkedListNode<BuriedEvent<T>>? node = _letters.First, next; node is not null; node = next)
            {
                next = node.Next;
                if (node.Value.IsLeaving || ids?.Contains(node.Value.Id) == false) continue;
                _letters.Remove(node);
                count++;
            }
            return count;
        }
    }

    private BusConnectionException GroupGone() => new(
        $"Group '{group.Name}' of {group.Event} went with its last listener while a dead letter was re-driven into it, and took its dead letters along. " +
        "Re-drive while a listener of the group runs.");

    /// <summary>Those that are there now: what fails again meanwhile is a new letter, and must not go round for ever.</summary>
    private BuriedEvent<T>[] Matching(HashSet<BusEventId>? ids)
    {
        lock (_gate) return [.. _letters.Where(letter => ids is null || ids.Contains(letter.Id))];
    }

    /// <summary>Claims a letter: it stays in its place until the group has it, but nobody else can take it.</summary>
    private bool TryBeginLeaving(BuriedEvent<T> letter)
    {
        lock (_gate)
        {
            if (letter.IsLeaving || letter.Node.List is null) return false;
            letter.IsLeaving = true;
            _leaving++;
            return true;
        }
    }

    private void EndLeaving(BuriedEvent<T> letter, bool hasLeft)
    {
        lock (_gate)
        {
            letter.IsLeaving = false;
            _leaving--;
            if (hasLeft && letter.Node.List is not null) _letters.Remove(letter.Node);
        }
    }
}
