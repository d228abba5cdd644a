using Bus.Generators.Locking;
using Bus.Generators.Model.Shapes;

namespace Bus.Analyzers.Lock;

/// <summary>Compares a contract with its lock.</summary>
/// <param name="name">The API's name on the bus.</param>
/// <param name="before">The lock with its types.</param>
/// <param name="oldApi">What it holds of the contract.</param>
/// <param name="after">What there is now.</param>
/// <param name="newApi">What the contract is now.</param>
internal sealed class ApiComparison(string name, LockModel before, LockApi oldApi, LockModel after, LockApi newApi)
{
    /// <summary>All changes, each as often as its type is used.</summary>
    public IEnumerable<LockChange> Changes() => Rpcs().Concat(Events());

    /// <summary>What is told of changes. What breaks is told once however often its type is used; what breaks nobody is told of each use.</summary>
    public static IEnumerable<LockChange> Told(IReadOnlyList<LockChange> all)
        => all.Where(static change => change.Advice is not null).GroupBy(static change => change.Key.Length == 0 ? change.Subject + change.Text : change.Key).Select(static group =>
        {
            int more = group.Select(static change => change.Subject).Distinct().Count() - 1;
            LockChange first = group.First();
            return more == 0 ? first : first with { Text = $"{first.Text} (and so {more} more of this contract)" };
        }).Concat(all.Where(static change => change.Advice is null).Distinct());

    /// <summary>Whether an API is the same as another but for its name.</summary>
    public static bool IsSame(LockModel before, LockApi from, LockModel after, LockApi to)
        => (from.Rpcs.Count + from.Events.Count) > 0 && !new ApiComparison("api", before, from, after, to).Changes().Any();

    private IEnumerable<LockChange> Rpcs()
    {
        string[] gone = [.. oldApi.Rpcs.Keys.Where(rpc => !newApi.Rpcs.ContainsKey(rpc))], added = [.. newApi.Rpcs.Keys.Where(rpc => !oldApi.Rpcs.ContainsKey(rpc))];
        HashSet<string> renamed = [];
        foreach (string rpc in gone)
        {
            string[] same = [.. added.Where(other => IsSame(oldApi.Rpcs[rpc], newApi.Rpcs[other]))];
            bool isRenamed = same.Length == 1 && gone.Count(other => IsSame(oldApi.Rpcs[other], newApi.Rpcs[same[0]])) == 1;
            if (isRenamed) renamed.Add(same[0]);
            yield return isRenamed
                ? Renamed(new() { Rpc = same[0] }, rpc, same[0], "a new server refuses calls of old clients, and an old server calls of new ones")
                : new(new(), $"{name}.{rpc}", "a new server refuses calls of old clients, as the RPC is gone") { Advice = "Keep it, marked [Obsolete], until nobody calls it" };
        }
        foreach (string rpc in added.Where(rpc => !renamed.Contains(rpc)))
            yield return new(new() { Rpc = rpc }, $"{name}.{rpc}", "is a new RPC, which servers must have before clients call it");
        foreach (KeyValuePair<string, LockRpc> rpc in newApi.Rpcs)
            if (oldApi.Rpcs.TryGetValue(rpc.Key, out LockRpc old))
                foreach (LockChange change in Compare(rpc.Key, old, rpc.Value)) yield return change;
    }

    private List<LockChange> Compare(string rpc, LockRpc from, LockRpc to)
    {
        LockPlace place = new() { Rpc = rpc };
        string subject = $"{name}.{rpc}";
        ValueComparison arguments = new(before, after, LockPosition.Arguments, subject, place), result = new(before, after, LockPosition.Result, subject, place);
        List<LockChange> changes = [.. arguments.Compare(from.Parameters, to.Parameters)];
        if (from.Result is { } oldResult && to.Result is { } newResult)
        {
            changes.AddRange(result.Compare(oldResult, newResult));
        }
        else if ((from.Result ?? to.Result) is { } only)
        {
            // Nothing travels as null, and whoever expects nothing passes over what comes.
            if (only is not (LockType.Nullable or LockType.Scalar { Kind: WireKinds.Json or WireKinds.Unsupported }))
                changes.Add(from.Result is null ? Gained(place, subject) : Lost(place, subject));
            else if (changes.Count == 0)
                changes.Add(new(place, subject, $"has changed in a way that old and new builds both understand: it returns {(from.Result is null ? "something" : "nothing")} now"));
        }
        return changes.Count > 0 ? changes : [.. arguments.Harmless(), .. result.Harmless()];
    }

    private static LockChange Gained(LockPlace place, string subject)
        => new(place, subject, $"{LockPosition.Result.OldToNew.Refused}, as it returned nothing before")
        {
            Advice = "Add another RPC",
            SafeOrder = LockPosition.Result.FirstIfOldToNew,
        };

    private static LockChange Lost(LockPlace place, string subject)
        => new(place, subject, $"{LockPosition.Result.NewToOld.Refused}, as it returns nothing any more")
        {
            Advice = "Keep the result",
            SafeOrder = LockPosition.Result.FirstIfNewToOld,
        };

    private IEnumerable<LockChange> Events()
    {
        string[] gone = [.. oldApi.Events.Keys.Where(one => !newApi.Events.ContainsKey(one))], added = [.. newApi.Events.Keys.Where(one => !oldApi.Events.ContainsKey(one))];
        HashSet<string> renamed = [];
        foreach (string one in gone)
        {
            string[] same = [.. added.Where(other => IsSame(oldApi.Events[one], newApi.Events[other]))];
            bool isRenamed = same.Length == 1 && gone.Count(other => IsSame(oldApi.Events[other], newApi.Events[same[0]])) == 1;
            if (isRenamed) renamed.Add(same[0]);
            yield return isRenamed
                ? Renamed(new() { Event = same[0] }, one, same[0], "old listeners get no events of a new publisher, and new listeners none of an old one")
                : new(new(), $"{name}.{one}", "old listeners get no events of a new publisher, as the event is gone") { Advice = "Keep it until nobody listens" };
        }
        foreach (string one in added.Where(one => !renamed.Contains(one)))
            yield return new(new() { Event = one }, $"{name}.{one}", "is a new event, of which old listeners know nothing");
        foreach (KeyValuePair<string, LockType> one in newApi.Events)
        {
            if (!oldApi.Events.TryGetValue(one.Key, out LockType old)) continue;
            LockPlace place = new() { Event = one.Key };
            string subject = $"{name}.{one.Key}";
            ValueComparison payload = new(before, after, LockPosition.Payload, subject, place);
            LockChange[] changes = [.. payload.Compare(old, one.Value)];
            foreach (LockChange change in changes.Length > 0 ? changes : payload.Harmless()) yield return change;
        }
    }

    private LockChange Renamed(LockPlace place, string from, string to, string outcome)
        => new(place, $"{name}.{to}", $"{outcome}, as '{from}' is called '{to}' now") { Advice = $"Keep the old name with [BusName(\"{from}\")]", OldName = from };

    private bool IsSame(LockRpc from, LockRpc to)
    {
        Reading reading = new(before, after);
        reading.Compare(from.Parameters, to.Parameters);
        if (from.Result is { } left && to.Result is { } right) reading.Compare(left, right);
        else if (from.Result is not null || to.Result is not null) return false;
        return !reading.Differs;
    }

    private bool IsSame(LockType from, LockType to)
    {
        Reading reading = new(before, after);
        reading.Compare(from, to);
        return !reading.Differs;
    }
}
