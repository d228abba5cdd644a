using Microsoft.Extensions.Configuration;

namespace Bus.DependencyInjection;

/// <summary>Reads a section. A key that nobody reads is a problem: a misspelt setting must not silently do nothing.</summary>
internal sealed class SettingReader
{
    private static readonly string[] Sections = ["Apis", "Listeners", "Retry"];

    private readonly IConfigurationSection _section;

    /// <param name="section">The section.</param>
    /// <param name="problems">Receives what is wrong.</param>
    /// <param name="whose">What the section sets, with its article.</param>
    /// <param name="known">The keys that it may have.</param>
    public SettingReader(IConfigurationSection section, StartupProblems problems, string whose, IReadOnlyCollection<string> known)
    {
        _section = section;
        foreach (IConfigurationSection child in section.GetChildren())
        {
            bool isSection = Sections.Contains(child.Key, StringComparer.OrdinalIgnoreCase);
            if (!known.Contains(child.Key, StringComparer.OrdinalIgnoreCase)) problems.Add(Unknown(child.Path, child.Key, whose, known));
            else if (!isSection && child.GetChildren().Any()) problems.Add($"{child.Path} has settings of its own, but it is one value. Write it as one.");
            else if (isSection && child.Value is { Length: > 0 } value) problems.Add($"{child.Path} is '{value}', but it is a section. Write its settings into it.");
        }
    }

    public T? Read<T>(string name, Func<string, string, T?> parse)
        where T : struct
        => _section[name] is { } value ? parse(value, $"{_section.Path}:{name}") : null;

    /// <summary>The problem of a key that nobody reads.</summary>
    public static string Unknown(string path, string key, string whose, IReadOnlyCollection<string> known)
        => $"{path} is not a setting of {whose}.{BusConfiguration.Hint(key, known)} There are {string.Join(", ", known)}.";
}
