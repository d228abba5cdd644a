using Bus.Redis.Presence;
using Bus.Transports;
using Microsoft.Extensions.Logging;

namespace Bus.Redis;

/// <summary>Counts what groups lost, and tells it in the log: of each group at once, and then no more than once in a while.</summary>
/// <param name="count">Counts it in the metrics: of what, whose, and how many.</param>
/// <param name="clock">The clock.</param>
/// <param name="logger">The log.</param>
internal sealed class LostEvents(Action<string, string, long> count, TimeProvider clock, ILogger logger) : IPresence
{
    /// <summary>How long a group's losses are added up before the log tells of them again.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private readonly Dictionary<(string Events, string Group), (long Untold, long ToldAt)> _groups = [];

    public LostEvents(BusTransportContext context, ILogger logger) : this(context.CountLost, context.TimeProvider, logger) { }

    /// <summary>A group lost events: nobody is given them any more.</summary>
    public void Add(string events, string group, long lost)
    {
        if (lost <= 0) return;
        count(events, group, lost);
        lock (_gate)
        {
            bool isKnown = _groups.TryGetValue((events, group), out (long Untold, long ToldAt) before);
            _groups[(events, group)] = isKnown ? (before.Untold + lost, before.ToldAt) : (lost, clock.GetTimestamp() - (long)(Interval.TotalSeconds * clock.TimestampFrequency));
        }
        Tell(all: false);
    }

    /// <summary>Tells what is due.</summary>
    public ValueTask SayAsync(CancellationToken cancellationToken)
    {
        Tell(all: false);
        return default;
    }

    /// <summary>Tells what was not told yet: the bus ends.</summary>
    public void TellAll() => Tell(all: true);

    public override string ToString() => "who tells of lost events";

    private void Tell(bool all)
    {
        List<(string Events, string Group, long Lost)> due = [];
        lock (_gate)
        {
            foreach (((string Events, string Group) key, (long untold, long toldAt)) in _groups)
                if (untold > 0 && (all || clock.GetElapsedTime(toldAt) >= Interval)) due.Add((key.Events, key.Group, untold));
            foreach ((string events, string group, _) in due) _groups[(events, group)] = (0, clock.GetTimestamp());
        }
        foreach ((string events, string group, long lost) in due) logger.EventsLost(group, events, lost);
    }
}
