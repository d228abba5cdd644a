using Bus.Generators.Locking;

namespace Bus.Analyzers.Lock;

/// <summary>Members that were renamed: one is gone, one of a type like its is new, and nothing else changed its name.</summary>
internal static class MemberRenames
{
    /// <param name="from">The writer's members.</param>
    /// <param name="to">The reader's.</param>
    /// <param name="isAlike">Whether a type of the writer may be one of the reader.</param>
    /// <returns>The names, or null.</returns>
    public static (string From, string To)? Find(IReadOnlyDictionary<string, LockMember> from, IReadOnlyDictionary<string, LockMember> to, Func<LockType, LockType, bool> isAlike)
    {
        string[] gone = [.. from.Keys.Where(name => !to.ContainsKey(name))], added = [.. to.Keys.Where(name => !from.ContainsKey(name))];
        if (gone.Length != 1 || added.Length != 1) return null;
        LockMember before = from[gone[0]], after = to[added[0]];
        bool isBoth = !before.IsUnread && !before.IsUnwritten && !after.IsUnread && !after.IsUnwritten;
        return isBoth && isAlike(before.Type, after.Type) ? (gone[0], added[0]) : null;
    }
}
