using System.Globalization;
using System.Numerics;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Bus.Redis.Schemas;

/// <summary>The keywords of texts and numbers.</summary>
internal static class SchemaScalars
{
    private static readonly TimeSpan LongestMatch = TimeSpan.FromMilliseconds(100);

    /// <summary>What is wrong, as a clause, or null.</summary>
    public static string? Misfit(JsonElement schema, JsonValue value) => value.GetValueKind() switch
    {
        JsonValueKind.String => MisfitOfText(schema, value.GetValue<string>()),
        JsonValueKind.Number => MisfitOfNumber(schema, value),
        _ => null,
    };

    /// <summary>The number that a keyword has, or null.</summary>
    public static double? NumberOf(JsonElement schema, string keyword)
        => schema.TryGetProperty(keyword, out JsonElement number) && number.ValueKind == JsonValueKind.Number && number.TryGetDouble(out double value) ? value : null;

    /// <summary>Whether a number has no fraction, also one beyond 64 bits.</summary>
    public static bool IsWhole(JsonValue number)
        => BigInteger.TryParse(number.ToJsonString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) || double.IsInteger(DoubleOf(number));

    private static string? MisfitOfText(JsonElement schema, string text)
    {
        if (NumberOf(schema, "minLength") is { } least && Length(text) < least) return string.Create(CultureInfo.InvariantCulture, $"has {Length(text)} characters, and the published schema asks for {least}");
        if (NumberOf(schema, "maxLength") is { } most && Length(text) > most) return string.Create(CultureInfo.InvariantCulture, $"has {Length(text)} characters, and the published schema allows {most}");
        return schema.TryGetProperty("pattern", out JsonElement pattern) && pattern.ValueKind == JsonValueKind.String && !IsMatch(text, pattern.GetString()!)
            ? $"does not match the published schema's pattern {pattern.GetString()}"
            : null;
    }

    private static string? MisfitOfNumber(JsonElement schema, JsonValue number)
    {
        double value = DoubleOf(number);
        if (NumberOf(schema, "minimum") is { } least && value < least) return string.Create(CultureInfo.InvariantCulture, $"is less than the {least} of the published schema");
        if (NumberOf(schema, "maximum") is { } most && value > most) return string.Create(CultureInfo.InvariantCulture, $"is more than the {most} of the published schema");
        if (NumberOf(schema, "exclusiveMinimum") is { } above && value <= above) return string.Create(CultureInfo.InvariantCulture, $"is not more than the {above} of the published schema");
        return NumberOf(schema, "exclusiveMaximum") is { } below && value >= below ? string.Create(CultureInfo.InvariantCulture, $"is not less than the {below} of the published schema") : null;
    }

    private static double DoubleOf(JsonValue number) => double.Parse(number.ToJsonString(), CultureInfo.InvariantCulture);

    private static int Length(string text) => text.EnumerateRunes().Count();

    /// <summary>Whether a text matches; also where the pattern is one that takes no bounded time, or none at all.</summary>
    private static bool IsMatch(string text, string pattern)
    {
        try
        {
            return Regex.IsMatch(text, pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, LongestMatch);
        }
        catch (Exception failure) when (failure is ArgumentException or NotSupportedException or RegexMatchTimeoutException)
        {
            // The peer who published it will look for himself.
            return true;
        }
    }
}
