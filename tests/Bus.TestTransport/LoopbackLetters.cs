using Bus.Dispatch;
using Bus.Listening;

namespace Bus.TestTransport;

/// <summary>The dead letters of a group, oldest first.</summary>
internal sealed class LoopbackLetters<T>(LoopbackGroup<T> group, string @event) : ILoopbackLetters
{
    private readonly Lock _gate = new();
    private readonly List<LoopbackLetter<T>> _letters = [];

    /// <summary>How many it holds.</summary>
    public int Capacity { get; set; }

    public bool TryAdd(LoopbackEvent<T> dead, string listener, EventFailure failure)
    {
        lock (_gate)
        {
            if (_letters.Count(letter => !letter.IsLeaving) >= Capacity) return false;
            _letters.Add(new LoopbackLetter<T>(dead, listener, failure));
            return true;
        }
    }

    public IReadOnlyList<DeadLetter> List()
    {
        lock (_gate) return [.. _letters.Select(ToDeadLetter)];
    }

    public async Task<int> RedriveAsync(IReadOnlyCollection<BusEventId>? ids, LoopbackTransport transport, CancellationToken cancellationToken)
    {
        List<LoopbackLetter<T>> leaving;
        lock (_gate)
        {
            leaving = _letters.FindAll(letter => !letter.IsLeaving && ids?.Contains(letter.Event.Context.Id) != false);
            foreach (LoopbackLetter<T> letter in leaving) letter.IsLeaving = true;
        }
        int count = 0;
        try
        {
            foreach (LoopbackLetter<T> letter in leaving)
            {
                FireContext context = letter.Event.Context with { CancellationToken = cancellationToken };
                await group.AddAsync(new LoopbackEvent<T>(letter.Event.Payload, context) { Redrives = letter.Event.Redrives + 1 }, transport);
                lock (_gate) _letters.Remove(letter);
                count++;
            }
        }
        finally
        {
            // What did not find room stays where it was.
            lock (_gate) leaving.ForEach(static letter => letter.IsLeaving = false);
        }
        return count;
    }

    public int Discard(IReadOnlyCollection<BusEventId>? ids)
    {
        lock (_gate) return _letters.RemoveAll(letter => !letter.IsLeaving && ids?.Contains(letter.Event.Context.Id) != false);
    }

    private DeadLetter ToDeadLetter(LoopbackLetter<T> letter) => new()
    {
        Id = letter.Event.Context.Id,
        Event = @event,
        Group = group.Name,
        Listener = letter.Listener,
        FiredAt = letter.Event.Context.FiredAt,
        Attempts = letter.Failure.Attempts,
        FirstFailedAt = letter.Failure.FirstFailedAt,
        LastFailedAt = letter.Failure.LastFailedAt,
        Error = letter.Failure.Error,
        Message = letter.Failure.Message,
        Headers = letter.Event.Context.Headers,
        Redrives = letter.Event.Redrives,
        Payload = letter.Event.Payload,
    };
}
