using Microsoft.Extensions.Configuration;

namespace Bus.DependencyInjection;

/// <summary>What an operator sets: a configuration section, with short names from the environment beside it.</summary>
/// <param name="configuration">The host's configuration, or null.</param>
/// <param name="section">The section's path.</param>
/// <param name="hasShortNames">Whether <c>BUS_URL</c> and the like belong to this section.</param>
internal sealed class OperatorSettings(IConfiguration? configuration, string section, bool hasShortNames)
{
    private const string ShortPrefix = "BUS_";

    public string Path(string name) => $"{section}:{name}";

    public IConfigurationSection? Section(string name) => configuration?.GetSection(Path(name));

    /// <summary>The section itself.</summary>
    public IConfigurationSection? Root => configuration?.GetSection(section);

    /// <summary>
    /// A setting and where it was found, or null. A later source goes before an earlier one whichever name it uses: the command line before the
    /// environment, the environment before files.
    /// </summary>
    public (string Value, string Source)? Find(string name)
    {
        string path = Path(name), shortName = ShortPrefix + name.ToUpperInvariant();
        if (configuration is IConfigurationRoot root)
        {
            foreach (IConfigurationProvider provider in root.Providers.Reverse())
            {
                if (provider.TryGet(path, out string? value) && value is not null) return (value, path);
                if (hasShortNames && provider.TryGet(shortName, out value) && value is not null) return (value, shortName);
            }
        }
        else if (configuration?[path] is { } value)
        {
            return (value, path);
        }
        // A host may leave the environment out of its configuration.
        return hasShortNames && Environment.GetEnvironmentVariable(shortName) is { } variable ? (variable, shortName) : null;
    }
}
