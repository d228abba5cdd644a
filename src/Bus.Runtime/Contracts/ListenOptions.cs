using Bus.Listening;

namespace Bus;

/// <summary>How one listener lives.</summary>
public sealed record ListenOptions
{
    internal static readonly ListenOptions Default = new();

    private const int MostHeld = 1 << 24, MostAtATime = 1 << 16;

    /// <summary>How many events the handler may work on at a time, 1 or more. At 1, the default, events arrive in order.</summary>
    public int Concurrency { get; init; } = 1;

    /// <summary>
    /// How many events may wait for the group, 1 or more; firing waits while there are as many. A transport may round it
    /// up to the next power of two. Default 1024.
    /// </summary>
    public int QueueCapacity { get; init; } = 1024;

    /// <summary>
    /// From which event on a group hears that nobody was in before; a group that is there goes on where it was. On a transport that keeps
    /// events; in process there are none before. Default <see cref="ListenSince.Now"/>.
    /// </summary>
    public ListenSince Since { get; init; }

    /// <summary>How often a failing handler is tried, and with which waits. Default <see cref="RetryPolicy.Default"/>.</summary>
    public RetryPolicy Retry { get; init; } = RetryPolicy.Default;

    /// <summary>What happens to an event when its attempts are used up. Default <see cref="OnError.DeadLetter"/>.</summary>
    public OnError OnError { get; init; }

    /// <summary>
    /// How many dead letters the group holds, 1 or more; the worker stops rather than lose one that has no room. A durable transport may
    /// hold more. Default 1024.
    /// </summary>
    public int DeadLetterCapacity { get; init; } = 1024;

    private ExceptionRule[] Rules { get; init; } = [];

    /// <summary>The same options with one more rule, for one type of exception and those derived from it.</summary>
    /// <typeparam name="TException">The exceptions that the rule is for. Of several rules the first that fits counts.</typeparam>
    /// <param name="retry">How such failures are tried again; null for <see cref="Retry"/>.</param>
    /// <param name="onError">What happens in the end; null for <see cref="OnError"/>.</param>
    public ListenOptions On<TException>(RetryPolicy? retry = null, OnError? onError = null)
        where TException : Exception
        => this with { Rules = [.. Rules, new ExceptionRule<TException>(retry, onError)] };

    /// <summary>What to do about a failure.</summary>
    internal (RetryPolicy Retry, OnError OnError) For(Exception exception)
    {
        foreach (ExceptionRule rule in Rules)
            if (rule.Fits(exception)) return (rule.Retry ?? Retry, rule.OnError ?? OnError);
        return (Retry, OnError);
    }

    /// <summary>The rules for single types of exceptions, in words, or empty.</summary>
    internal string RulesText => string.Join(", ", Rules.Select(static rule => rule.ToString()));

    internal void Validate(string listener)
    {
        if (Concurrency is < 1 or > MostAtATime) throw Refusal("Concurrency", Concurrency, $"a value from 1 to {MostAtATime}");
        if (QueueCapacity is < 1 or > MostHeld) throw Refusal("QueueCapacity", QueueCapacity, $"a value from 1 to {MostHeld}");
        if (DeadLetterCapacity is < 1 or > MostHeld) throw Refusal("DeadLetterCapacity", DeadLetterCapacity, $"a value from 1 to {MostHeld}");
        if (Retry is null) throw Refusal("Retry", "null", "a policy; RetryPolicy.None is one attempt");
        Retry.Validate(listener, "ListenOptions.Retry");
        Check(OnError, "OnError");
        foreach (ExceptionRule rule in Rules)
        {
            rule.Retry?.Validate(listener, $"ListenOptions.{rule}");
            if (rule.OnError is { } onError) Check(onError, $"{rule}");
        }

        void Check(OnError value, string option)
        {
            if (value is not (OnError.DeadLetter or OnError.Stop or OnError.Log)) throw Refusal(option, (int)value, "one of OnError's values");
        }

        BusConfigurationException Refusal(string option, object value, string range)
            => new($"Listener '{listener}': ListenOptions.{option} is {value}. Set it to {range}.");
    }
}
