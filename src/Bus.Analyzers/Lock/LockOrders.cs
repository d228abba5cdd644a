namespace Bus.Analyzers.Lock;

/// <summary>Which orders may be told: those that hold for all that breaks together with a change.</summary>
internal sealed class LockOrders
{
    private readonly bool _exclude;
    private readonly HashSet<string> _causes, _members;

    public LockOrders(IEnumerable<LockChange> changes)
    {
        LockChange[] breaking = [.. changes.Where(static change => change.Advice is not null)];
        // All of a contract is rolled out in one build, and one side of it goes first.
        _exclude = breaking.Where(static change => change.SafeOrder is not null).Select(static change => change.SafeOrder!.IsServingFirst).Distinct().Count() > 1;
        LockChange[] lost = [.. breaking.Where(static change => change.SafeOrder is null)];
        _causes = [.. lost.Select(static change => change.Cause).Where(static cause => cause.Length > 0)];
        _members = [.. lost.Select(static change => Member(change)).OfType<string>()];
    }

    /// <summary>The change with the order that may be told.</summary>
    public LockChange Told(LockChange change)
        => change.SafeOrder is not null && (_exclude || _causes.Contains(change.Cause) || (Member(change) is { } member && _members.Contains(member))) ? change with { SafeOrder = null } : change;

    /// <summary>The RPC or the event: its values travel together.</summary>
    private static string? Member(LockChange change) => change.Place.Rpc is { } rpc ? $"rpc {rpc}" : change.Place.Event is { } one ? $"event {one}" : null;
}
