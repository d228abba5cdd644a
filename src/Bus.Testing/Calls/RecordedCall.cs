using Bus.Descriptors;

namespace Bus.Testing;

/// <summary>A call that some client of a test bus made, and what became of it.</summary>
public sealed class RecordedCall
{
    private volatile Outcome _outcome = new(CallState.Running, null, null);

    internal RecordedCall(RpcDescriptor rpc, object?[] values, IReadOnlyDictionary<string, string> headers, string caller, DateTimeOffset calledAt)
    {
        (Descriptor, Values, Headers, Caller, CalledAt) = (rpc, values, headers, caller, calledAt);
        OrderedDictionary<string, object?> arguments = new(StringComparer.Ordinal);
        for (int index = 0; index < values.Length; index++) arguments[rpc.Parameters[index].Member] = values[index];
        Arguments = arguments;
    }

    /// <summary>The API's name on the bus.</summary>
    public string Api => Descriptor.Api.Name;

    /// <summary>The RPC's name on the bus.</summary>
    public string Rpc => Descriptor.Name;

    /// <summary>The arguments by the names of their parameters in C#, in the order of the contract.</summary>
    public IReadOnlyDictionary<string, object?> Arguments { get; }

    /// <summary>Text that travelled beside the arguments.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; }

    /// <summary>The name of the service whose client called.</summary>
    public string Caller { get; }

    /// <summary>When it was called, by the test bus's clock.</summary>
    public DateTimeOffset CalledAt { get; }

    /// <summary>Who answered.</summary>
    public CallAnswer AnsweredBy { get; internal set; }

    /// <summary>How far the call is.</summary>
    public CallState State => _outcome.State;

    /// <summary>What it returned; null while it has not, and for RPCs without a result.</summary>
    public object? Result => _outcome.Result is NoResult ? null : _outcome.Result;

    /// <summary>What it failed with, or null.</summary>
    public Exception? Exception => _outcome.Exception;

    internal RpcDescriptor Descriptor { get; }

    internal object?[] Values { get; }

    /// <summary>Whether a test said how it is answered, also when that is a failure.</summary>
    internal bool IsExpected => AnsweredBy != CallAnswer.Nobody;

    /// <summary>An argument.</summary>
    /// <typeparam name="T">The parameter's type.</typeparam>
    /// <param name="name">The parameter's name in C#.</param>
    /// <exception cref="BusAssertionException">The RPC has no such parameter, or its value is of another type.</exception>
    public T Argument<T>(string name)
    {
        if (!Arguments.TryGetValue(name, out object? value))
            throw new BusAssertionException($"{Api}.{Rpc} has no parameter '{name}'. It has: {string.Join(", ", Arguments.Keys.Select(static key => $"'{key}'"))}.");
        return value switch
        {
            T typed => typed,
            null when default(T) is null => default!,
            _ => throw new BusAssertionException($"'{name}' of {Api}.{Rpc} is {Display.Of(value)}, which is no {typeof(T)}."),
        };
    }

    /// <summary>The call as one line: <c>auth.check_password(user: "admin") → true</c>.</summary>
    public override string ToString()
    {
        Outcome outcome = _outcome;
        string end = outcome.State switch
        {
            CallState.Running => "runs",
            CallState.GivenUp => "given up",
            CallState.Failed => $"{outcome.Exception?.GetType().Name}: {outcome.Exception?.Message}",
            _ => outcome.Result is NoResult ? "returned" : Display.Of(outcome.Result),
        };
        return $"{Api}.{Rpc}({string.Join(", ", Arguments.Select(static argument => $"{argument.Key}: {Display.Of(argument.Value)}"))}) → {end}";
    }

    internal void Return(object? result) => _outcome = new(CallState.Returned, result, null);

    internal void GiveUp() => _outcome = new(CallState.GivenUp, null, null);

    internal void Fail(Exception exception)
        => _outcome = new(exception is OperationCanceledException or BusTimeoutException ? CallState.GivenUp : CallState.Failed, null, exception);

    private sealed record Outcome(CallState State, object? Result, Exception? Exception);
}
