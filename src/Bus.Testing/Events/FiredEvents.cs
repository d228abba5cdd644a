using System.Collections;
using System.Runtime.CompilerServices;

namespace Bus.Testing;

/// <summary>Fired events that a test bus recorded, in the order in which they were fired: those up to the moment when it was asked.</summary>
/// <typeparam name="T">The payload.</typeparam>
public sealed class FiredEvents<T> : IReadOnlyList<FiredEvent<T>>
{
    private readonly TestHub _hub;
    private readonly FiredEvent<T>[] _events;
    private readonly string _what;

    internal FiredEvents(TestHub hub, IEnumerable<FiredEvent<T>> events, string what) => (_hub, _events, _what) = (hub, [.. events], what);

    /// <inheritdoc/>
    public int Count => _events.Length;

    /// <inheritdoc/>
    public FiredEvent<T> this[int index] => _events[index];

    /// <summary>Expects that exactly one event was fired and returns it.</summary>
    /// <param name="where">Which payloads count; null for all.</param>
    /// <param name="text">Written by the compiler: the condition, for the message.</param>
    /// <exception cref="BusAssertionException">None was fired, or several.</exception>
    public FiredEvent<T> AssertOnce(Func<T, bool>? where = null, [CallerArgumentExpression(nameof(where))] string? text = null)
        => AssertCount(1, where, text)[0];

    /// <summary>Expects that so many events were fired and returns them.</summary>
    /// <param name="count">How many.</param>
    /// <param name="where">Which payloads count; null for all.</param>
    /// <param name="text">Written by the compiler: the condition, for the message.</param>
    /// <exception cref="BusAssertionException">More or fewer were fired.</exception>
    public FiredEvents<T> AssertCount(int count, Func<T, bool>? where = null, [CallerArgumentExpression(nameof(where))] string? text = null)
    {
        FiredEvent<T>[] found = where is null ? _events : [.. _events.Where(fired => where(fired.Payload))];
        if (found.Length == count) return new(_hub, found, _what);
        throw new BusAssertionException(
            $"Expected {Times.Of(count, "fired event")} {_what}{Times.Where(where is null ? null : text)}, but found {found.Length}. Fired on {_hub.Url}:\n" +
            Display.Lines(_hub.Records.Fired));
    }

    /// <summary>Expects that no event was fired.</summary>
    /// <param name="where">Which payloads count; null for all.</param>
    /// <param name="text">Written by the compiler: the condition, for the message.</param>
    /// <exception cref="BusAssertionException">One was fired.</exception>
    public void AssertNone(Func<T, bool>? where = null, [CallerArgumentExpression(nameof(where))] string? text = null)
        => AssertCount(0, where, text);

    /// <inheritdoc/>
    public IEnumerator<FiredEvent<T>> GetEnumerator() => _events.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
