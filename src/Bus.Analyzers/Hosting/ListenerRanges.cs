using System.Globalization;

namespace Bus.Analyzers.Hosting;

/// <summary>The values that listeners' options may have, as the runtime checks them when a host starts.</summary>
internal static class ListenerRanges
{
    private const int MostAtATime = 1 << 16, MostHeld = 1 << 24;

    /// <summary>The range that a value is out of, in words; or null.</summary>
    public static string? ProblemOf(string option, object value) => (option, value) switch
    {
        ("Concurrency", int number) when number is < 1 or > MostAtATime => Words(1, MostAtATime),
        ("QueueCapacity" or "DeadLetterCapacity", int number) when number is < 1 or > MostHeld => Words(1, MostHeld),
        ("MaxAttempts", int number) when number < 1 => "1 or more",
        ("OnError", int number) when number is < 0 or > 2 => "one of OnError's values",
        ("Factor", double number) when !(number >= 1) || double.IsInfinity(number) => "a number of 1 or more",
        ("Name", string text) when string.IsNullOrWhiteSpace(text) => "a text",
        ("Jitter", double number) when !(number is >= 0 and <= 1) => "a share from 0 to 1",
        _ => null,
    };

    private static string Words(int least, int most) => $"a value from {least.ToString(CultureInfo.InvariantCulture)} to {most.ToString(CultureInfo.InvariantCulture)}";
}
