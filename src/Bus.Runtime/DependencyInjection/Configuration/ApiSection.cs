using Bus.Client;
using Microsoft.Extensions.Configuration;

namespace Bus.DependencyInjection;

/// <summary>The section of one API: <c>Bus:Apis:{name}</c>.</summary>
internal sealed class ApiSection
{
    private static readonly string[] Known = ["Url", "Timeout", "Listeners"];

    private readonly IConfigurationSection _section;
    private readonly StartupProblems _problems;
    private readonly SettingText _text;
    private readonly Dictionary<string, ListenerSection> _listeners;

    public ApiSection(IConfigurationSection section, StartupProblems problems, SettingText text)
    {
        (_section, _problems, _text) = (section, problems, text);
        _listeners = section.GetSection("Listeners").GetChildren().ToDictionary(
            static listener => listener.Key, listener => new ListenerSection(listener, problems, text), StringComparer.OrdinalIgnoreCase);
    }

    public string Path => _section.Path;

    public void Apply(BusOptions options, string api)
    {
        SettingReader reader = new(_section, _problems, "an API", Known);
        // APIs are named by ordinal text, sections by any case: the program's own spelling counts.
        string name = options.Apis.Keys.FirstOrDefault(known => known.Equals(api, StringComparison.OrdinalIgnoreCase)) ?? api;
        if (!options.Apis.TryGetValue(name, out ApiOptions? apiOptions)) options.Apis[name] = apiOptions = new ApiOptions();
        if (_section["Url"] is { } url && _problems.Try(() => BusAddress.Of(url, $"{Path}:Url")) is not null) apiOptions.Url = url;
        if (reader.Read("Timeout", _text.Time) is not { } value) return;
        try
        {
            apiOptions.Timeout = value;
        }
        catch (ArgumentOutOfRangeException exception)
        {
            _problems.Add($"{Path}:Timeout is '{_section["Timeout"]}', which is out of range: {exception.Message}", exception);
        }
    }

    public void CheckListeners(string api, IReadOnlyCollection<string> listeners)
    {
        foreach ((string name, ListenerSection section) in _listeners)
            if (!listeners.Contains(name, StringComparer.OrdinalIgnoreCase))
                _problems.Add(
                    $"{section.Path} configures a listener '{name}' that this worker does not have on API '{api}'.{BusConfiguration.Hint(name, listeners)} " +
                    $"{(listeners.Count == 0 ? "It has none there" : $"It has {string.Join(", ", listeners)}")}. Correct the name or take the section out.");
    }

    public string? PathOf(string listener) => _listeners.TryGetValue(listener, out ListenerSection? section) ? section.Path : null;

    public ListenOptions Over(string listener, ListenOptions options)
        => _listeners.TryGetValue(listener, out ListenerSection? section) ? section.Over(options) : options;
}
