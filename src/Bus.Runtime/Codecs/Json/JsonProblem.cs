namespace Bus.Codecs.Json;

/// <summary>Problems that are found in more than one place, as clauses that follow a path.</summary>
internal static class JsonProblem
{
    public const string TooDeep = "is nested deeper than 64 levels";
    public const string HalfPair = "holds half a surrogate pair";
    public const string BadEscape = "holds an escape that JSON does not have";
    public const string BadUtf8 = "is not valid UTF-8";
    public const string BadNumber = "is not a number as JSON writes it";
    public const string BadControl = "holds a control character that is not escaped";
    public const string EndsInString = "ends in the middle of a string";
    public const string NotFinite = "is not a finite number, and JSON has no other";
    public const string TooLong = "has more than 1024 digits";
}
