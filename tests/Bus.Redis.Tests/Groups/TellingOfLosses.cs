using Bus.Testing;
using Microsoft.Extensions.Logging;

namespace Bus.Redis.Tests.Groups;

/// <summary>The log tells of a group's losses at once, then once a minute, and at the end of the rest.</summary>
public sealed class TellingOfLosses : IDisposable
{
    private readonly ManualTimeProvider _time = new();
    private readonly RecordingLoggerFactory _log = new();
    private readonly List<(string Events, string Group, long Count)> _counted = [];

    [Test]
    public async Task Adds_up_what_comes_within_a_minute()
    {
        LostEvents lost = new((events, group, count) => _counted.Add((events, group, count)), _time, _log.CreateLogger("Bus.Redis"));
        lost.Add("auth.*", "a", 0);
        lost.Add("auth.*", "a", 3);
        lost.Add("auth.*", "a", 4);
        lost.Add("auth.*", "b", 5);
        Assert.That(Told(), Is.EqualTo(["a 3", "b 5"]), "at once, of each group");
        _time.Advance(LostEvents.Interval);
        await lost.SayAsync(CancellationToken.None);
        lost.Add("auth.*", "a", 6);
        await lost.SayAsync(CancellationToken.None);
        Assert.That(Told(), Is.EqualTo(["a 3", "b 5", "a 4"]), "what came since, when a minute was over");
        lost.TellAll();
        lost.TellAll();
        Assert.That(Told(), Is.EqualTo(["a 3", "b 5", "a 4", "a 6"]), "the rest, once");
        Assert.That(_counted.Sum(static one => one.Count), Is.EqualTo(18), "all is counted, at once");
    }

    public void Dispose() => _log.Dispose();

    private string[] Told() => [.. _log.Entries.Items.Select(static entry => entry.Message.Split(' ')).Select(static words => $"{words[1]} {words[3]}")];
}
