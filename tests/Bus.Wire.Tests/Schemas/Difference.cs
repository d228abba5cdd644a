namespace Bus.Wire.Tests.Schemas;

/// <summary>Why a schema and a reader may disagree.</summary>
/// <param name="Reason">Why it is meant so.</param>
/// <param name="Explains">Whether it explains a text that is (or is not) taken by the schema and has (or has not) a problem to the reader.</param>
internal sealed record Difference(string Reason, Func<Mutant, bool, string?, bool> Explains)
{
    public static Difference[] All { get; } =
    [
        Stricter("Schemas do not tell the ranges of numbers, as those of Python do not.", "is out of range", "64 bits cannot hold", "is negative", "no decimal can hold", "no half can hold"),
        Stricter("To a schema 1.0 is an integer.", "is a number, but a whole number belongs there"),
        Stricter("What a schema has no format for is text to it.", "is not a span of time", "is no version", "is not a version", "no base64"),
        Stricter("Schemas do not tell the keys of dictionaries, as those of Python do not.", "has the key", "has a key", "is none of red"),
        Stricter("Schemas do not tell the combinations of flags.", "is no combination of"),
        Stricter("A number in quotes is text to a schema.", "is text, but not that of a number", "is a string, but a number belongs there"),
        Stricter("What a converter reads a schema does not know.", "cannot be read by its converter"),
        Stricter("A validator may know a format more loosely, or not at all.", "is not a date", "is not a time of day", "no date and time", "no GUID"),
        Looser("An enum is read as a number too, but not offered so.", static mutant => mutant.Before.StartsWith('"') && IsWhole(mutant.After)),
        Looser("So is an enum that may be absent, and one in a list.", static mutant => (mutant.Before == "null" && IsWhole(mutant.After)) || (mutant.Before.StartsWith('[') && mutant.After == "[1]")),
        Looser("Named floats are read, for others write them, but not offered.", static mutant => mutant.After == "\"NaN\""),
        Looser("What is not known is passed over; a schema, like that of Python, refuses it so that misspelt names are found.", static mutant => mutant.After == "{\"zz\":1}"),
    ];

    private static bool IsWhole(string? text) => long.TryParse(text, out _);

    private static Difference Stricter(string reason, params string[] clauses)
        => new(reason, (_, schemaTakes, problem) => schemaTakes && problem is not null && clauses.Any(clause => problem.Contains(clause, StringComparison.Ordinal)));

    private static Difference Looser(string reason, Func<Mutant, bool> isMeant)
        => new(reason, (mutant, schemaTakes, problem) => !schemaTakes && problem is null && isMeant(mutant));
}
