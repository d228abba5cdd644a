using Bus.Generators.Locking;
using Bus.Generators.Model.Shapes;

namespace Bus.Analyzers.Lock;

/// <summary>Which enums can be read as which others, and as what else. Of values that have no name nothing is asked.</summary>
internal static class EnumReading
{
    /// <summary>Why the values of one cannot be read as those of another, or null.</summary>
    public static ReadingProblem? ProblemOf(LockEnum from, LockEnum to, string place)
    {
        if (!from.IsNumber && to.IsNumber) return new("", ReadingProblemKind.Type, $"{place} is sent as a name and read as a number");
        if (from.IsNumber)
        {
            if (!ScalarReading.Fits(from.Number, to.Number)) return new("", ReadingProblemKind.Type, $"{place} is sent as {from.Number} and read as {to.Number}");
            Dictionary<string, long> sent = AllNames(from), known = AllNames(to);
            string? moved = sent.Keys.OrderBy(static name => name, StringComparer.Ordinal).FirstOrDefault(name => known.TryGetValue(name, out long bits) && bits != sent[name]);
            return moved is null ? null : new("", ReadingProblemKind.Meaning, $"'{moved}' of {place} is sent as {sent[moved]} and read by {known[moved]}") { Member = moved, IsSilent = true };
        }
        if (from.Values.Keys.FirstOrDefault(name => !IsKnown(to, name)) is { } unknown)
        {
            string[] removed = [.. from.Values.Keys.Where(name => !IsKnown(to, name))], added = [.. to.Values.Keys.Where(name => !IsKnown(from, name))];
            bool isRenamed = removed.Length == 1 && added.Length == 1 && from.Values[unknown] == to.Values[added[0]];
            return new("", ReadingProblemKind.Unknown, $"{place} may be '{unknown}', which the reader does not know") { Member = isRenamed ? added[0] : unknown, RenamedFrom = isRenamed ? unknown : null };
        }
        return from.IsFlags && !to.IsFlags ? new("", ReadingProblemKind.Unknown, $"{place} may be several names at once, and one is read") : null;
    }

    /// <summary>Whether they differ on the wire: numbers have no names there, and names no numbers.</summary>
    public static bool Differ(LockEnum from, LockEnum to)
        => from.IsNumber != to.IsNumber || from.IsFlags != to.IsFlags
            || (from.IsNumber ? from.Number != to.Number || !from.Values.Values.OrderBy(static bits => bits).SequenceEqual(to.Values.Values.OrderBy(static bits => bits))
                : !from.Values.Keys.SequenceEqual(to.Values.Keys) || !from.Aliases.Keys.SequenceEqual(to.Aliases.Keys));

    public static bool CanRead(LockEnum from, LockType.Scalar to)
    {
        if (from.IsNumber) return ScalarReading.CanRead(new(from.Number), to);
        // No flag at all is a common value: without a name it is the number 0.
        return to.Kind is WireKinds.JsonValue || (to.Kind == WireKinds.Text && (!from.IsFlags || from.Values.ContainsValue(0)));
    }

    private static bool IsKnown(LockEnum reader, string name) => reader.Values.ContainsKey(name) || reader.Aliases.ContainsKey(name);

    private static Dictionary<string, long> AllNames(LockEnum of) => of.Values.Concat(of.Aliases).GroupBy(static value => value.Key).ToDictionary(static group => group.Key, static group => group.First().Value);

    public static bool CanRead(LockType.Scalar from, LockEnum to) => !from.IsWrittenAsText && ScalarReading.IsInteger(from.Kind) && ScalarReading.Fits(from.Kind, to.Number);
}
