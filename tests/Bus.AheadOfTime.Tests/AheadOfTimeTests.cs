using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace Bus.AheadOfTime.Tests;

/// <summary>A worker that is trimmed, or compiled ahead of time, is built without a warning and does what it does otherwise.</summary>
public sealed partial class AheadOfTimeTests : IDisposable
{
    private const string Trimmed = "net10.0", Native = "net9.0";

    /// <summary>Set to 1 by who has no C compiler and wants the other tests; it does not count in continuous integration.</summary>
    private const string SkipVariable = "BUS_SKIP_AHEAD_OF_TIME";

    private static readonly string[] Expected =
    [
        "> 1 discarded",
        "> BusInvalidArgumentsException: ",
        "> BusNotServedException: ",
        "> BusRemoteException: ",
        "> BusTimeoutException: ",
        "> dead letter after 2 attempts",
        "> exit 0",
        "> listener 'send_bill', attempt 1: bill of 4711, 9.25, 2030-01-01",
        "> placed for 9.25",
        "> price list disposed",
        "> started",
        "> stopped",
        "> ticked",
    ];

    private readonly PublishedWorker _worker = new();

    [OneTimeSetUp]
    public void SkipWhenAskedTo()
    {
        if (Environment.GetEnvironmentVariable("CI") != "true" && Environment.GetEnvironmentVariable(SkipVariable) == "1")
            Assert.Ignore($"{SkipVariable} is 1.");
    }

    public void Dispose() => _worker.Dispose();

    [Test, Order(1)]
    public Task A_trimmed_worker_is_built_without_a_warning_and_works() => WorksAsync(Trimmed);

    [Test, Order(2)]
    public Task A_native_worker_is_built_without_a_warning_and_works() => WorksAsync(Native, [.. NativeToolchain.Arguments()]);

    [Test, Order(3)]
    public async Task A_worker_that_needs_reflection_is_not_built()
    {
        (int exitCode, string output) = await _worker.PublishAsync(Trimmed, "-p:ProveTeeth=true");

        Assert.That(exitCode, Is.Not.Zero, "a build that cannot fail proves nothing");
        Assert.That(output, Does.Contain("error IL2026"));
    }

    private async Task WorksAsync(string framework, params string[] arguments)
    {
        (int exitCode, string build) = await _worker.PublishAsync(framework, arguments);
        Assert.That(exitCode, Is.Zero, build);
        Assert.That(PublishedWorker.Warnings(build), Is.Empty);

        (exitCode, string output) = await _worker.RunAsync(framework);
        Assert.That(exitCode, Is.Zero, output);
        string[] happened = [.. output.Split('\n').Where(static line => line.StartsWith("> ", StringComparison.Ordinal)).Distinct().Order(StringComparer.Ordinal)];
        Assert.That(happened, Has.Length.EqualTo(Expected.Length), output);
        Assert.Multiple(() =>
        {
            foreach ((string expected, string line) in Expected.Zip(happened)) Assert.That(line, Does.StartWith(expected));
        });
        Compare(framework, FirstReply(output));
    }

    /// <summary>Prints size and start-up beside the baseline. The size is exact and must not creep; time is no test.</summary>
    private void Compare(string framework, double firstReply)
    {
        long bytes = _worker.Bytes(framework);
        Baseline baseline = Baseline.Of(framework);
        TestContext.Progress.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{framework}: {bytes / 1e6:0.00} MB (baseline {baseline.Bytes / 1e6:0.00}), first reply after {firstReply:0.0} ms (baseline {baseline.FirstReplyMilliseconds:0.0})"));
        if (RuntimeInformation.RuntimeIdentifier == Baseline.RuntimeIdentifier)
            Assert.That(
                bytes, Is.LessThanOrEqualTo((long)(baseline.Bytes * Baseline.Growth)),
                "the worker grew by more than a tenth: find out what came with it, or write the new size into baseline.json and say why in the commit");
    }

    private static double FirstReply(string output)
    {
        Match match = FirstReplyLine().Match(output);
        Assert.That(match.Success, Is.True, output);
        return double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"first reply after ([\d.]+) ms")]
    private static partial Regex FirstReplyLine();
}
