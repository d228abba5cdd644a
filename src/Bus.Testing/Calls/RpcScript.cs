using Bus.Descriptors;
using Bus.Dispatch;

namespace Bus.Testing;

/// <summary>
/// What a test says about calls of one RPC: which of them, then how they are answered. A script counts from its answer on. The newest
/// script that matches a call and has an answer left wins; without one the service answers, and without that nobody.
/// </summary>
/// <typeparam name="TResult">The RPC's result, or <see cref="NoResult"/>.</typeparam>
public sealed class RpcScript<TResult>
{
    private readonly TestHub _hub;
    private readonly CapturedCall _captured;
    private readonly List<Func<RecordedCall, bool>> _conditions = [];
    private int? _times;

    internal RpcScript(TestHub hub, CapturedCall captured) => (_hub, _captured) = (hub, captured);

    /// <summary>Only calls with the arguments that the lambda passes, compared by value.</summary>
    /// <exception cref="BusConfigurationException">The lambda passes a null that the contract does not allow.</exception>
    public RpcScript<TResult> Exactly()
    {
        object?[] values = _captured.ExactValues;
        return Where(call => Same.Values(call.Values, values));
    }

    /// <summary>Only calls that meet a condition.</summary>
    /// <param name="condition">The condition.</param>
    public RpcScript<TResult> Where(Func<RecordedCall, bool> condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        _conditions.Add(condition);
        return this;
    }

    /// <summary>Only so many calls; those that come after are answered by older scripts, by the service or by nobody.</summary>
    /// <param name="count">How many, 1 or more.</param>
    public RpcScript<TResult> Times(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        _times = count;
        return this;
    }

    /// <summary>The calls return a value.</summary>
    /// <param name="result">The value.</param>
    public void Returns(TResult result) => Answer((_, _, _) => new(result));

    /// <summary>The calls return what a function makes of them. What it throws arrives as if the service's handler had thrown it.</summary>
    /// <param name="result">The function.</param>
    public void Returns(Func<RecordedCall, TResult> result)
    {
        ArgumentNullException.ThrowIfNull(result);
        Answer((call, _, _) => new(result(call)));
    }

    /// <summary>The calls return what a function makes of them in its own time. What it throws arrives as if the service's handler had thrown it.</summary>
    /// <param name="result">The function. Its token fires when the caller gives up or the deadline passes.</param>
    public void ReturnsAsync(Func<RecordedCall, CancellationToken, ValueTask<TResult>> result)
    {
        ArgumentNullException.ThrowIfNull(result);
        Answer((call, context, _) => result(call, context.CancellationToken));
    }

    /// <summary>The first call returns the first value, the next one the next. When they are used up the script answers no more.</summary>
    /// <param name="results">The values.</param>
    /// <exception cref="BusConfigurationException">There are none, or <see cref="Times"/> says another number.</exception>
    public void ReturnsInTurn(params TResult[] results)
    {
        ArgumentNullException.ThrowIfNull(results);
        if (results.Length == 0 || (_times ?? results.Length) != results.Length)
            throw new BusConfigurationException(
                $"ReturnsInTurn got {results.Length} values for {_times ?? 1} or more calls of {_captured.Rpc}. Give it one value a call, and leave out Times.");
        TResult[] copy = [.. results];
        _times = copy.Length;
        Answer((_, _, index) => new(copy[index]));
    }

    /// <summary>
    /// The calls fail as if the service's handler had thrown: they arrive as <see cref="BusRemoteException"/>. The bus's own failures,
    /// such as <see cref="BusInvalidArgumentsException"/> and <see cref="BusConnectionException"/>, arrive as they are.
    /// </summary>
    /// <param name="exception">What the handler would have thrown.</param>
    public void Throws(Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        Answer((_, _, _) => ValueTask.FromException<TResult>(exception));
    }

    /// <summary>The calls fail as if nobody served the API.</summary>
    public void FailsAsNotServed() => Answer((call, _, _) => ValueTask.FromException<TResult>(_hub.NotServed(call.Descriptor)));

    /// <summary>The calls fail as if the connection broke under them.</summary>
    public void LosesConnection() => Answer((call, _, _) => ValueTask.FromException<TResult>(new BusConnectionException(
        $"The connection to {_hub.Url} was lost during {call.Descriptor}, as the test's script says; whether the service acted is unknown.")));

    /// <summary>
    /// The calls get no answer: they end when their caller gives up, or with <see cref="BusTimeoutException"/> when the test has turned
    /// <see cref="TestBus.Time"/> by their timeout.
    /// </summary>
    public void NeverAnswers() => Answer((call, context, _) => new(_hub.ParkAsync<TResult>(call, context)));

    private void Answer(Func<RecordedCall, CallContext, int, ValueTask<TResult>> reply)
        => _hub.Scripts.Add(new Script<TResult>(_captured.Rpc, [.. _conditions], _times ?? int.MaxValue, reply));
}
