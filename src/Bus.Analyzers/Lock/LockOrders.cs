namespace Bus.Analyzers.Lock;

/// <summary>Which orders may be told: those that hold for all that breaks together with a change.</summary>
internal sealed class LockOrders
{
    private readonly bool _exclude;
    private readonly HashSet<string> _causes;
    private readonly HashSet<(string, string?, string?)> _members;

    /// <param name="changes">Those of all contracts, by their names on the bus: all of it is rolled out in one build, and accepted by one command.</param>
    public LockOrders(IEnumerable<(string Api, LockChange Change)> changes)
    {
        (string Api, LockChange Change)[] breaking = [.. changes.Where(static one => one.Change.Advice is not null)];
        _exclude = breaking.Select(static one => one.Change.SafeOrder?.IsServingFirst).OfType<bool>().Distinct().Count() > 1;
        _members = [.. breaking.Where(static one => one.Change.SafeOrder is null && IsOfMember(one.Change)).Select(static one => Member(one.Api, one.Change))];
        // One line is told alike wherever its type is used.
        _causes = [.. breaking.Where(one => one.Change.SafeOrder is null || _members.Contains(Member(one.Api, one.Change))).Select(static one => one.Change.Cause).Where(static cause => cause.Length > 0)];
    }

    /// <summary>The change with the order that may be told.</summary>
    public LockChange Told(string api, LockChange change)
        => change.SafeOrder is not null && (_exclude || _causes.Contains(change.Cause) || _members.Contains(Member(api, change))) ? change with { SafeOrder = null } : change;

    private static bool IsOfMember(LockChange change) => change.Place.Rpc is not null || change.Place.Event is not null;

    /// <summary>The RPC or the event: its values travel together.</summary>
    private static (string Api, string? Rpc, string? Event) Member(string api, LockChange change) => (api, change.Place.Rpc, change.Place.Event);
}
