using System.Collections;
using System.Runtime.CompilerServices;

namespace Bus.Testing;

/// <summary>Calls that a test bus recorded, in the order in which they were made: those up to the moment when it was asked.</summary>
public sealed class RecordedCalls : IReadOnlyList<RecordedCall>
{
    private readonly TestHub _hub;
    private readonly CapturedCall? _captured;
    private readonly RecordedCall[] _calls;
    private readonly string _what;

    internal RecordedCalls(TestHub hub, CapturedCall? captured, IEnumerable<RecordedCall> calls, string what)
        => (_hub, _captured, _calls, _what) = (hub, captured, [.. calls], what);

    /// <inheritdoc/>
    public int Count => _calls.Length;

    /// <inheritdoc/>
    public RecordedCall this[int index] => _calls[index];

    /// <summary>Only those with the arguments that the lambda passes, compared by value.</summary>
    /// <exception cref="BusConfigurationException">No lambda named a call, or it passes a null that the contract does not allow.</exception>
    public RecordedCalls Exactly()
    {
        if (_captured is null) throw new BusConfigurationException("Exactly() compares with the arguments in a lambda: ask bus.CallsTo(…) for the calls.");
        object?[] values = _captured.ExactValues;
        return new(_hub, _captured, _calls.Where(call => Same.Values(call.Values, values)), $"{_captured.Rpc}({string.Join(", ", values.Select(Display.Of))})");
    }

    /// <summary>Expects exactly one call and returns it.</summary>
    /// <param name="where">Which calls count; null for all.</param>
    /// <param name="text">Written by the compiler: the condition, for the message.</param>
    /// <exception cref="BusAssertionException">There are none, or several.</exception>
    public RecordedCall AssertOnce(Func<RecordedCall, bool>? where = null, [CallerArgumentExpression(nameof(where))] string? text = null)
        => AssertCount(1, where, text)[0];

    /// <summary>Expects so many calls and returns them.</summary>
    /// <param name="count">How many.</param>
    /// <param name="where">Which calls count; null for all.</param>
    /// <param name="text">Written by the compiler: the condition, for the message.</param>
    /// <exception cref="BusAssertionException">There are more or fewer.</exception>
    public RecordedCalls AssertCount(int count, Func<RecordedCall, bool>? where = null, [CallerArgumentExpression(nameof(where))] string? text = null)
    {
        RecordedCall[] found = where is null ? _calls : [.. _calls.Where(where)];
        if (found.Length == count) return new(_hub, _captured, found, _what);
        throw new BusAssertionException(
            $"Expected {Times.Of(count, "call")} of {_what}{Times.Where(where is null ? null : text)}, but found {found.Length}. Calls on {_hub.Url}:\n" +
            Display.Lines(_hub.Records.Calls));
    }

    /// <summary>Expects no call.</summary>
    /// <param name="where">Which calls count; null for all.</param>
    /// <param name="text">Written by the compiler: the condition, for the message.</param>
    /// <exception cref="BusAssertionException">There is one.</exception>
    public void AssertNone(Func<RecordedCall, bool>? where = null, [CallerArgumentExpression(nameof(where))] string? text = null)
        => AssertCount(0, where, text);

    /// <inheritdoc/>
    public IEnumerator<RecordedCall> GetEnumerator() => _calls.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
