using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text;

namespace Bus.Transports.Wire;

/// <summary>Dead letters that are kept as bytes, shown as what they were fired as.</summary>
/// <param name="inner">Who keeps them.</param>
/// <param name="events">The events that this client knows by type.</param>
internal sealed class WireDeadLetters(IDeadLetters inner, ConcurrentDictionary<string, EncodedEvent> events) : IDeadLetters
{
    public string Event => inner.Event;

    public string Group => inner.Group;

    public ValueTask<int> CountAsync(CancellationToken cancellationToken) => inner.CountAsync(cancellationToken);

    public async IAsyncEnumerable<DeadLetter> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (DeadLetter letter in inner.ListAsync(cancellationToken).ConfigureAwait(false)) yield return Shown(letter);
    }

    public async ValueTask<DeadLetter?> FindAsync(BusEventId id, CancellationToken cancellationToken)
        => await inner.FindAsync(id, cancellationToken).ConfigureAwait(false) is { } letter ? Shown(letter) : null;

    public ValueTask<int> RedriveAsync(BusEventId id, CancellationToken cancellationToken) => inner.RedriveAsync(id, cancellationToken);

    public ValueTask<int> RedriveAsync(IReadOnlyCollection<BusEventId> ids, CancellationToken cancellationToken) => inner.RedriveAsync(ids, cancellationToken);

    public ValueTask<int> RedriveAllAsync(CancellationToken cancellationToken) => inner.RedriveAllAsync(cancellationToken);

    public ValueTask<int> DiscardAsync(BusEventId id, CancellationToken cancellationToken) => inner.DiscardAsync(id, cancellationToken);

    public ValueTask<int> DiscardAsync(IReadOnlyCollection<BusEventId> ids, CancellationToken cancellationToken) => inner.DiscardAsync(ids, cancellationToken);

    public ValueTask<int> DiscardAllAsync(CancellationToken cancellationToken) => inner.DiscardAllAsync(cancellationToken);

    private DeadLetter Shown(DeadLetter letter)
    {
        if (letter.Payload is not byte[] payload) return letter;
        if (!events.TryGetValue(letter.Event, out EncodedEvent? known)) return letter with { Payload = Encoding.UTF8.GetString(payload) };
        try
        {
            return letter with { Payload = known.DecodeObject(payload) };
        }
        catch (BusFormatException)
        {
            // Unreadable is why it is here: its text says more than nothing.
            return letter with { Payload = Encoding.UTF8.GetString(payload) };
        }
    }
}
