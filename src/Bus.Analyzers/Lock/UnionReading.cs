using Bus.Generators.Locking;

namespace Bus.Analyzers.Lock;

/// <summary>What is written as one type and read as another, or why it cannot be.</summary>
internal sealed record UnionPair(string FromName, LockObject? From, string ToName, LockObject? To, string? Problem)
{
    /// <summary>Whether it is read all the same, as another type.</summary>
    public bool IsSilent { get; init; }
}

/// <summary>Which types stand for an object where it is written, and which where it is read.</summary>
internal static class UnionReading
{
    public static IEnumerable<UnionPair> Pairs(LockModel written, string fromName, LockObject from, LockModel read, string toName, LockObject to)
    {
        if (!from.Cases.Any(one => one.Type == fromName) && (!from.IsAbstract || from.Discriminator is null))
            yield return Pair(new(null, fromName), fromName, from, fromName, from, read, toName, to);
        foreach (LockCase one in from.Cases)
            if (written.Types.TryGetValue(one.Type, out LockShape found) && found is LockObject of) yield return Pair(one, one.Type, of, fromName, from, read, toName, to);
    }

    /// <summary>Whether other values tell other types. Their names in C# are of no account.</summary>
    public static bool Differ(LockObject from, LockObject to)
        => from.Discriminator != to.Discriminator || !from.Cases.Select(static one => one.Value).OrderBy(static value => value, StringComparer.Ordinal)
            .SequenceEqual(to.Cases.Select(static one => one.Value).OrderBy(static value => value, StringComparer.Ordinal));

    private static UnionPair Pair(LockCase one, string name, LockObject members, string fromName, LockObject from, LockModel read, string toName, LockObject to)
    {
        UnionPair pair = new(name, members, toName, to, null);
        if (to.Discriminator is null || one.Value is null || to.Discriminator != from.Discriminator)
        {
            // What tells the type is not there, or is passed over as any member that nobody knows.
            if (to.Discriminator is { } discriminator && members.Members.ContainsKey(discriminator)) return pair with { Problem = $"has a member '{discriminator}', by which the reader tells types" };
            if (to.IsAbstract && to.Discriminator is not null) return pair with { Problem = $"does not tell its type by '{to.Discriminator}'" };
            // A base that is made itself stands for it, without what it has of its own.
            return one.Value is not null && name != fromName && to.Discriminator != from.Discriminator
                ? pair with { Problem = $"may be of the type {one.Value}, which the reader does not tell from its base", IsSilent = true }
                : pair;
        }
        if (to.Cases.FirstOrDefault(other => other.Value == one.Value) is not { } known) return pair with { Problem = $"may be of the type {one.Value}, which the reader does not know" };
        return read.Types.TryGetValue(known.Type, out LockShape found) && found is LockObject of ? pair with { ToName = known.Type, To = of } : pair;
    }
}
