using Bus.Generators.Locking;

namespace Bus.Analyzers.Lock;

/// <summary>What differs about a member besides its type.</summary>
internal static class MemberDifferences
{
    /// <summary>The difference in words, to go on after the member's name; or null.</summary>
    /// <param name="from">The writer's, or null when it has none.</param>
    /// <param name="to">The reader's.</param>
    public static string? Of(LockMember? from, LockMember to) => from is null ? "is new"
        : from.IsOptional != to.IsOptional ? $"is {(to.IsOptional ? "optional" : "required")} now"
        : from.IsOmitted != to.IsOmitted ? $"is {(to.IsOmitted ? "left out now when it is empty" : "always written now")}"
        : from.IsUnread != to.IsUnread ? $"is {(to.IsUnread ? "passed over now where it is read" : "read now")}"
        : from.IsUnwritten != to.IsUnwritten ? $"is {(to.IsUnwritten ? "never written now" : "written now")}"
        : null;
}
