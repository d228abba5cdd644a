using System.Runtime.CompilerServices;

namespace Bus.Analyzers.Tests.Lock;

/// <summary>The samples of the lock's rules. Beside each stands the <c>bus.lock.json</c> that it is held to, where it has one.</summary>
public sealed class LockSampleTests
{
    [Test]
    public async Task Violation_BreaksItsRuleAlone([Values("BUS5001", "BUS5002", "BUS5003", "BUS5004")] string rule)
        => Assert.That((await Sample($"{rule}.violation").AnalyzeAsync()).Select(static one => one.Id), Is.EqualTo(new[] { rule }));

    [Test]
    public async Task Fix_BreaksNone([Values("BUS5001", "BUS5002", "BUS5003", "BUS5004")] string rule)
    {
        Assert.That(await Sample($"{rule}.fix").AnalyzeAsync(), Is.Empty);
        Assert.That(await File.ReadAllTextAsync(PathOf($"{rule}.fix.lock.json")), Is.EqualTo(Locks.Of(await File.ReadAllTextAsync(PathOf($"{rule}.fix.cs")))), "it is what a build writes");
    }

    private static Program Sample(string name)
    {
        string lockFile = PathOf(name + ".lock.json");
        return Locks.Held(File.ReadAllText(PathOf(name + ".cs")), File.Exists(lockFile) ? File.ReadAllText(lockFile) : null);
    }

    private static string PathOf(string file, [CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "../../../docs/rules/samples", file);
}
