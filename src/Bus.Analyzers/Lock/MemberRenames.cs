using Bus.Generators.Locking;

namespace Bus.Analyzers.Lock;

/// <summary>Members that were renamed: one is gone, one of the same type is new, and nothing else changed its name.</summary>
internal static class MemberRenames
{
    /// <param name="from">The writer's members.</param>
    /// <param name="to">The reader's.</param>
    /// <param name="isSame">Whether a type of the writer is one of the reader.</param>
    /// <returns>The names, or null.</returns>
    public static (string From, string To)? Find(IReadOnlyDictionary<string, LockMember> from, IReadOnlyDictionary<string, LockMember> to, Func<LockType, LockType, bool> isSame)
    {
        string[] gone = [.. from.Keys.Where(name => !to.ContainsKey(name))], added = [.. to.Keys.Where(name => !from.ContainsKey(name))];
        if (gone.Length != 1 || added.Length != 1) return null;
        LockMember before = from[gone[0]], after = to[added[0]];
        bool isBoth = !before.IsUnread && !before.IsUnwritten && !after.IsUnread && !after.IsUnwritten;
        return isBoth && isSame(before.Type, after.Type) ? (gone[0], added[0]) : null;
    }
}
