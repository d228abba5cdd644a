using System.Globalization;
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

    /// <summary>What differs on the wire, in words; or null. Numbers have no names there, and names no numbers.</summary>
    public static string? DifferenceOf(LockEnum from, LockEnum to)
    {
        if (from.IsNumber != to.IsNumber) return $"is a {(to.IsNumber ? "number" : "name")} now";
        if (from.IsFlags != to.IsFlags) return $"may be {(to.IsFlags ? "several names" : "one name")} now";
        if (from.IsNumber && from.Number != to.Number) return $"was {from.Number} and is {to.Number} now";
        string[] before = Values(from), after = Values(to);
        return after.Except(before).FirstOrDefault() is { } added ? $"may be '{added}' now"
            : before.Except(after).FirstOrDefault() is { } gone ? $"is never '{gone}' any more"
            : !from.IsNumber && to.Values.Keys.Except(from.Values.Keys).FirstOrDefault() is { } name ? $"is written as '{name}' now"
            // Names are written, but numbers are read, too.
            : !from.IsNumber && to.Values.Keys.FirstOrDefault(same => from.Values[same] != to.Values[same]) is { } moved ? $"has another number for '{moved}' now"
            : null;
    }

    public static bool CanRead(LockEnum from, LockType.Scalar to)
    {
        if (from.IsNumber) return ScalarReading.CanRead(new(from.Number), to);
        // No flag at all is a common value: without a name it is the number 0.
        return to.Kind is WireKinds.JsonValue || (to.Kind == WireKinds.Text && (!from.IsFlags || from.Values.ContainsValue(0)));
    }

    public static bool CanRead(LockType.Scalar from, LockEnum to) => !from.IsWrittenAsText && ScalarReading.IsInteger(from.Kind) && ScalarReading.Fits(from.Kind, to.Number);

    private static bool IsKnown(LockEnum reader, string name) => reader.Values.ContainsKey(name) || reader.Aliases.ContainsKey(name);

    private static Dictionary<string, long> AllNames(LockEnum of) => of.Values.Concat(of.Aliases).GroupBy(static value => value.Key).ToDictionary(static group => group.Key, static group => group.First().Value);

    private static string[] Values(LockEnum of) => of.IsNumber ? [.. of.Values.Values.Select(static bits => bits.ToString(CultureInfo.InvariantCulture))] : [.. of.Values.Keys, .. of.Aliases.Keys];
}
