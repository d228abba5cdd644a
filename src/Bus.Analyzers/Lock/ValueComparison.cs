using Bus.Generators.Locking;

namespace Bus.Analyzers.Lock;

/// <summary>Compares the values of one position in both directions.</summary>
/// <param name="before">What the lock holds.</param>
/// <param name="after">What the contract is now.</param>
/// <param name="position">Who writes and reads them.</param>
/// <param name="subject">What they belong to, as <c>auth.check_password</c>.</param>
/// <param name="place">Where that is.</param>
internal sealed class ValueComparison(LockModel before, LockModel after, LockPosition position, string subject, LockPlace place)
{
    private readonly Reading _oldToNew = new(before, after, isFromLock: true), _newToOld = new(after, before);

    public IEnumerable<LockChange> Compare(LockType from, LockType to)
    {
        _oldToNew.Compare(from, to);
        _newToOld.Compare(to, from);
        return Changes();
    }

    public IEnumerable<LockChange> Compare(SortedDictionary<string, LockMember> from, SortedDictionary<string, LockMember> to)
    {
        _oldToNew.Compare(from, to);
        _newToOld.Compare(to, from);
        return Changes();
    }

    /// <summary>What differs, once it was compared and found to break nobody.</summary>
    public IEnumerable<LockChange> Harmless() => _oldToNew.Differences.Select(difference =>
        new LockChange(At(difference.ReadType, difference.Member), subject, $"has changed in a way that old and new builds both understand: {difference.Text}")
        {
            // However one comes to a type, a change of it is one.
            OfType = difference.ReadType is { } type ? $"{type} {difference.Member}" : null,
            Key = $"{difference.Detail} {difference.What}",
        });

    private IEnumerable<LockChange> Changes()
    {
        Dictionary<string, ReadingProblem> newToOld = _newToOld.Problems.GroupBy(NewPath).ToDictionary(static group => group.Key, static group => group.First());
        foreach (ReadingProblem problem in _oldToNew.Problems.GroupBy(static problem => problem.Path).Select(static group => group.First()))
        {
            newToOld.TryGetValue(problem.Path, out ReadingProblem? other);
            newToOld.Remove(problem.Path);
            yield return Change(problem, other);
        }
        foreach (ReadingProblem problem in newToOld.Values.OrderBy(static problem => problem.Path, StringComparer.Ordinal)) yield return Change(null, problem);
    }

    /// <summary>The path of a renamed member as the new build has it.</summary>
    private static string NewPath(ReadingProblem problem) => problem is { Kind: ReadingProblemKind.Renamed, Member: { } member, RenamedFrom: { } name }
        ? problem.Path.Substring(0, problem.Path.Length - member.Length) + name
        : problem.Path;

    private LockChange Change(ReadingProblem? oldToNew, ReadingProblem? newToOld)
    {
        List<string> outcomes = [];
        if (oldToNew is not null) outcomes.Add($"{Outcome(position.OldToNew, oldToNew)}, as {oldToNew.Reason}");
        if (newToOld is not null) outcomes.Add($"{Outcome(position.NewToOld, newToOld)}, as {newToOld.Reason}");
        ReadingProblem told = oldToNew ?? newToOld!;
        // As the new build calls it: its reader's names, or its writer's.
        string? type = oldToNew is not null ? oldToNew.ReadType : newToOld!.WrittenType;
        string? oldName = oldToNew is not null ? oldToNew.RenamedFrom : newToOld!.RenamedFrom is null ? null : newToOld.Member;
        string? member = oldToNew is not null ? oldToNew.Member : newToOld!.RenamedFrom ?? newToOld.Member;
        string what = $"{type ?? subject} {told.Kind} {(type is null ? told.Path : member)}";
        return new(At(type, member), subject, string.Join("; ", outcomes))
        {
            Advice = Advice(told, type, oldName, oldToNew is not null),
            SafeOrder = oldToNew is null ? position.FirstIfNewToOld : newToOld is null ? position.FirstIfOldToNew : null,
            OldName = oldName,
            Key = $"{position.Name} {what}",
            Cause = what,
        };
    }

    private LockPlace At(string? type, string? member) => place with { Type = type, Member = type is null ? null : member, Parameter = type is null ? member : null };

    private static string Outcome(LockOutcome outcome, ReadingProblem problem) => problem.IsSilent ? outcome.Misread : outcome.Refused;

    private string Advice(ReadingProblem problem, string? type, string? oldName, bool isOldToNew)
    {
        string attribute = problem.Kind == ReadingProblemKind.Unknown ? "JsonStringEnumMemberName" : type is null ? "BusName" : "JsonPropertyName";
        // A record's parameter has a property of its own.
        string target = attribute == "JsonPropertyName" ? "property: " : "";
        if (oldName is not null) return $"Keep the old name with [{target}{attribute}(\"{oldName}\")]";
        if (isOldToNew && problem.PerhapsFrom.Count > 0)
            return $"Give '{problem.Member}' a default value, or, if it is what was called '{string.Join("' or '", problem.PerhapsFrom)}', keep that name with [{target}{attribute}(\"…\")]";
        return problem.Kind switch
        {
            ReadingProblemKind.Missing when isOldToNew => $"Give '{problem.Member}' a default value",
            ReadingProblemKind.Missing => $"Keep '{problem.Member}'",
            ReadingProblemKind.Null => "Keep it without null",
            ReadingProblemKind.Unknown => "Keep to what both sides know",
            ReadingProblemKind.Meaning => $"Give '{problem.Member}' its old number",
            _ when position == LockPosition.Result && problem.Path.Length == 0 => "Keep the type and add another RPC",
            _ => $"Keep the type and add another {(type is null && position == LockPosition.Arguments ? "parameter" : "member")} with a default value",
        };
    }
}
