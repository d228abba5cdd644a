using System.Globalization;

namespace Bus.DependencyInjection;

/// <summary>Reads values from the text of a setting. A text that makes no sense is a problem that names its path.</summary>
/// <param name="problems">Receives what is wrong.</param>
internal sealed class SettingText(StartupProblems problems)
{
    public TimeSpan? Time(string text, string path)
    {
        // A bare number would be read as days.
        if (text.Contains(':', StringComparison.Ordinal) && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out TimeSpan time)) return time;
        if (text.Equals("infinite", StringComparison.OrdinalIgnoreCase)) return Timeout.InfiniteTimeSpan;
        return Wrong<TimeSpan>(text, path, "a time; write it like 00:00:05, or infinite");
    }

    public int? Integer(string text, string path)
        => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value) ? value : Wrong<int>(text, path, "a whole number");

    public double? Number(string text, string path)
        => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) ? value : Wrong<double>(text, path, "a number");

    public bool? Truth(string text, string path) => bool.TryParse(text, out bool value) ? value : Wrong<bool>(text, path, "true or false");

    public T? OneOf<T>(string text, string path)
        where T : struct, Enum
        => Enum.TryParse(text, ignoreCase: true, out T value) && !int.TryParse(text, CultureInfo.InvariantCulture, out _)
            ? value
            : Wrong<T>(text, path, $"one of {string.Join(", ", Enum.GetNames<T>())}");

    private T? Wrong<T>(string text, string path, string expected)
        where T : struct
    {
        problems.Add($"{path} is '{text}', which is not {expected}.");
        return null;
    }
}
