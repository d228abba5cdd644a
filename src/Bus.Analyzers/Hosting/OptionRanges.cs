using System.Globalization;
using Bus.Client;

namespace Bus.Analyzers.Hosting;

/// <summary>The values that options may have, as the runtime checks them when a program runs.</summary>
internal static class OptionRanges
{
    /// <summary>The types that have options.</summary>
    public const string Listen = "ListenOptions", Retry = "RetryPolicy", Bus = "BusOptions", Api = "ApiOptions", Call = "CallOptions", Task = "TaskOptions";

    /// <summary>The attribute of listeners, and the parameters of those who add them.</summary>
    public const string Listener = "Listener";

    /// <summary>A policy's waits where none is written.</summary>
    public static readonly TimeSpan DefaultFirstDelay = TimeSpan.FromMilliseconds(200), DefaultMaxDelay = TimeSpan.FromSeconds(30);

    private const int MostAtATime = 1 << 16, MostHeld = 1 << 24;

    private static readonly TimeSpan Longest = TimeSpan.FromDays(24);

    /// <summary>What is wrong with a value, and what to write instead, to stand behind the option's name; or null.</summary>
    /// <param name="type">One of the types above.</param>
    /// <param name="option">The option.</param>
    /// <param name="value">Its value; enums as numbers.</param>
    public static string? ProblemOf(string type, string option, object? value) => (type, option, value) switch
    {
        (Bus, "Service", string name) => NameText.ProblemOf(name, isShared: true),
        (Bus, "Process", string name) => NameText.ProblemOf(name, isShared: false),
        (Listener, "Name", string name) => string.IsNullOrWhiteSpace(name) ? "is empty. Give it a name." : null,
        _ => RangeOf(type, option, value) is { } range ? $"is {TextOf(value)}. Set it to {range}." : null,
    };

    /// <summary>Why the two waits of a policy do not fit each other, each of which is well by itself; or null.</summary>
    public static string? ProblemOf(TimeSpan firstDelay, TimeSpan longestDelay)
        => RangeOf(Retry, "FirstDelay", firstDelay) is null && RangeOf(Retry, "MaxDelay", longestDelay) is null && firstDelay > longestDelay
            ? $"is {TextOf(firstDelay)}. Set it to a time from 0 to MaxDelay, which is {TextOf(longestDelay)}."
            : null;

    /// <summary>Whether a type has options that are set by assignment. Attributes are read as such.</summary>
    public static bool AreOf(string type) => type is Listen or Retry or Bus or Api or Call or Task;

    private static string TextOf(object? value) => value is null ? "null" : Convert.ToString(value, CultureInfo.InvariantCulture);

    private static string? RangeOf(string type, string option, object? value) => (type, option, value) switch
    {
        (_, "Concurrency", int number) when number is < 1 or > MostAtATime => Words(1, MostAtATime),
        (_, "QueueCapacity" or "DeadLetterCapacity", int number) when number is < 1 or > MostHeld => Words(1, MostHeld),
        (_, "OnError", int number) when number is < 0 or > 2 => "one of OnError's values",
        (Listener, "lifetime", int number) when number is < 0 or > 2 => "one of ServiceLifetime's values",
        (Listen, "Retry", null) => "a policy; RetryPolicy.None is one attempt",
        (_, "MaxAttempts", int number) when number < 1 => "1 or more; 1 is no retry",
        (Retry, "Factor", double number) when !(number >= 1) || double.IsInfinity(number) => "a number of 1 or more",
        (Retry, "Jitter", double number) when !(number is >= 0 and <= 1) => "a share from 0 to 1",
        (Retry, "FirstDelay", TimeSpan time) when time < TimeSpan.Zero => "a time from 0 to MaxDelay",
        (Retry, "MaxDelay", TimeSpan time) when time < TimeSpan.Zero || time > Longest => "a time from 0 to 24 days",
        (Task, "Jitter", TimeSpan time) when time < TimeSpan.Zero => "zero or more",
        (Bus or Api or Call, "Timeout", TimeSpan time) when time != Timeout.InfiniteTimeSpan && (time <= TimeSpan.Zero || time > Longest) => "a positive time of at most 24 days, or to Timeout.InfiniteTimeSpan",
        (Bus, "ShutdownTimeout", TimeSpan time) when time < TimeSpan.Zero || time > Longest => "a time from 0 to 24 days",
        _ => null,
    };

    private static string Words(int least, int most) => $"a value from {least.ToString(CultureInfo.InvariantCulture)} to {most.ToString(CultureInfo.InvariantCulture)}";
}
