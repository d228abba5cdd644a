using System.Text.Json;

namespace Bus.AheadOfTime.Tests;

/// <summary>How large a published worker was when somebody last looked, and how soon it gave its first reply.</summary>
/// <param name="Bytes">The size of all its files.</param>
/// <param name="FirstReplyMilliseconds">From the start of Main, on the machine that wrote the baseline: for reference only.</param>
internal sealed record Baseline(long Bytes, double FirstReplyMilliseconds)
{
    /// <summary>The runtime that the sizes are of; those of other platforms are printed, not compared.</summary>
    public const string RuntimeIdentifier = "linux-x64";

    /// <summary>How much larger a worker may be than its baseline.</summary>
    public const double Growth = 1.10;

    public static Baseline Of(string framework)
        => JsonSerializer.Deserialize<Dictionary<string, Baseline>>(
            File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "baseline.json")), JsonSerializerOptions.Web)![framework];
}
