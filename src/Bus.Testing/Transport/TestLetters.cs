using Bus.Listening;

namespace Bus.Testing;

/// <summary>The dead letters of a group, oldest first. The hub's lock guards them.</summary>
internal sealed class TestLetters<T>(TestHub hub, TestGroup<T> group, string @event) : ITestLetters
{
    private readonly List<TestLetter<T>> _letters = [];

    /// <summary>How many it holds.</summary>
    public int Capacity { get; set; }

    public bool TryAdd(QueuedEvent<T> dead, EventFailure failure)
    {
        if (_letters.Count(static letter => !letter.IsLeaving) >= Capacity) return false;
        _letters.Add(new TestLetter<T>(dead, failure));
        return true;
    }

    public IReadOnlyList<DeadLetter> List()
    {
        lock (hub.Gate) return [.. _letters.Select(ToDeadLetter)];
    }

    public async Task<int> RedriveAsync(IReadOnlyCollection<BusEventId>? ids, TestTransport transport, CancellationToken cancellationToken)
    {
        List<TestLetter<T>> leaving;
        lock (hub.Gate)
        {
            leaving = _letters.FindAll(letter => !letter.IsLeaving && ids?.Contains(letter.Event.Id) != false);
            foreach (TestLetter<T> letter in leaving) letter.IsLeaving = true;
        }
        int count = 0;
        try
        {
            foreach (TestLetter<T> letter in leaving)
            {
                await group.AddAsync(letter.Event.Redriven(), transport, cancellationToken).ConfigureAwait(false);
                lock (hub.Gate) _letters.Remove(letter);
                count++;
            }
        }
        finally
        {
            // What did not find room stays where it was.
            lock (hub.Gate) leaving.ForEach(static letter => letter.IsLeaving = false);
        }
        return count;
    }

    public int Discard(IReadOnlyCollection<BusEventId>? ids)
    {
        lock (hub.Gate) return _letters.RemoveAll(letter => !letter.IsLeaving && ids?.Contains(letter.Event.Id) != false);
    }

    private DeadLetter ToDeadLetter(TestLetter<T> letter) => new()
    {
        Id = letter.Event.Id,
        Event = @event,
        Group = group.Name,
        Listener = group.ListenerName,
        FiredAt = letter.Event.FiredAt,
        Attempts = letter.Failure.Attempts,
        FirstFailedAt = letter.Failure.FirstFailedAt,
        LastFailedAt = letter.Failure.LastFailedAt,
        Error = letter.Failure.Error,
        Message = letter.Failure.Message,
        Headers = letter.Event.Headers ?? BusHeaders.None,
        Redrives = letter.Event.Redrives,
        Payload = letter.Event.Payload,
    };
}
