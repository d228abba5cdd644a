using Bus.Generators.Locking;

namespace Bus.Analyzers.Lock;

/// <summary>Members that were renamed: one is gone, one of a type like its is new, and no other fits either of them.</summary>
internal sealed class MemberRenames
{
    private readonly Dictionary<string, string[]> _fits;

    /// <param name="from">The writer's members.</param>
    /// <param name="to">The reader's.</param>
    /// <param name="isAlike">Whether a type of the writer may be one of the reader.</param>
    public MemberRenames(IReadOnlyDictionary<string, LockMember> from, IReadOnlyDictionary<string, LockMember> to, Func<LockType, LockType, bool> isAlike)
    {
        string[] gone = [.. from.Keys.Where(name => !to.ContainsKey(name) && IsBoth(from[name]))];
        _fits = to.Where(member => gone.Length > 0 && !from.ContainsKey(member.Key) && IsBoth(member.Value))
            .ToDictionary(static member => member.Key, member => gone.Where(name => isAlike(from[name].Type, member.Value.Type)).ToArray());
    }

    /// <summary>What a new member of the reader was called; null when it is not certain.</summary>
    public string? Of(string name) => _fits.TryGetValue(name, out string[] names) && names is [var only] && _fits.Values.Count(others => others.Contains(only)) == 1 ? only : null;

    /// <summary>What it may have been called, where several fit.</summary>
    public IReadOnlyList<string> PerhapsOf(string name) => _fits.TryGetValue(name, out string[] names) && Of(name) is null ? names : [];

    private static bool IsBoth(LockMember member) => !member.IsUnread && !member.IsUnwritten;
}
