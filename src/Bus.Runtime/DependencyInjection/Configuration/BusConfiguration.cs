using Bus.Client;
using Bus.Listening;
using Bus.Transports;
using Microsoft.Extensions.Configuration;

namespace Bus.DependencyInjection;

/// <summary>Reads a bus's configuration section over what the program set.</summary>
internal sealed class BusConfiguration
{
    private static readonly string[] Known =
        ["Url", "Service", "Process", "Roles", "Timeout", "ShutdownTimeout", "DetailedErrors", "Apis"];

    private readonly OperatorSettings _settings;
    private readonly StartupProblems _problems;
    private readonly SettingText _text;
    private readonly Dictionary<string, ApiSection> _apis;

    public BusConfiguration(OperatorSettings settings, StartupProblems problems)
    {
        (_settings, _problems, _text) = (settings, problems, new SettingText(problems));
        _apis = settings.Section("Apis")?.GetChildren().ToDictionary(
            static api => api.Key, api => new ApiSection(api, problems, _text), StringComparer.OrdinalIgnoreCase) ?? [];
    }

    /// <summary>The URL that an operator set and where, or null.</summary>
    public (string Value, string Source)? Url => _settings.Find("Url");

    public BusRoles? Roles => _settings.Find("Roles") is { } roles ? _text.OneOf<BusRoles>(roles.Value, roles.Source) : null;

    /// <summary>Sets what an operator set.</summary>
    public void Apply(BusOptions options)
    {
        if (_settings.Root is { } root) _ = new SettingReader(root, _problems, "a bus", Known);
        Name("Service", isShared: true, value => options.Service = value);
        Name("Process", isShared: false, value => options.Process = value);
        Time("Timeout", value => options.Timeout = value);
        Time("ShutdownTimeout", value => options.ShutdownTimeout = value);
        if (_settings.Find("DetailedErrors") is { } errors && _text.Truth(errors.Value, errors.Source) is { } isDetailed) options.DetailedErrors = isDetailed;
        foreach ((string api, ApiSection section) in _apis) section.Apply(options, api);
    }

    /// <summary>Whether an operator set anything about single APIs.</summary>
    public bool NamesApis => _apis.Count > 0;

    /// <summary>Whether an operator set anything about an API.</summary>
    public bool Names(string api) => _apis.ContainsKey(api);

    /// <summary>Finds sections of APIs and listeners that this worker does not have.</summary>
    /// <param name="apis">The APIs that it has.</param>
    /// <param name="listeners">The listeners that it has.</param>
    public void CheckNames(IReadOnlyCollection<string> apis, IReadOnlyCollection<ListenerDescriptor> listeners)
    {
        foreach ((string api, ApiSection section) in _apis)
        {
            if (apis.Contains(api, StringComparer.OrdinalIgnoreCase))
                section.CheckListeners(api, [.. listeners.Where(listener => listener.Api.Equals(api, StringComparison.OrdinalIgnoreCase)).Select(static listener => listener.Name)]);
            else
                _problems.Add(
                    $"{section.Path} configures API '{api}', which this worker neither serves, listens to nor uses.{Hint(api, apis)} " +
                    $"{(apis.Count == 0 ? "It has none" : $"It has {string.Join(", ", apis)}")}; name it with Use<…>() if only code calls it, or take the section out.");
        }
    }

    /// <summary>Where an operator set something about a listener, or null.</summary>
    public string? PathOf(ListenerDescriptor listener)
        => _apis.TryGetValue(listener.Api, out ApiSection? section) ? section.PathOf(listener.Name) : null;

    /// <summary>A listener's options with what an operator set.</summary>
    public ListenOptions Over(ListenerDescriptor listener, ListenOptions options)
        => _apis.TryGetValue(listener.Api, out ApiSection? section) ? section.Over(listener.Name, options) : options;

    internal static string Hint(string name, IEnumerable<string> candidates)
        => NearestName.Of(name, candidates) is { } nearest ? $" Did you mean '{nearest}'?" : "";

    private void Name(string name, bool isShared, Action<string> set)
    {
        if (_settings.Find(name) is not { } found) return;
        if (_problems.Try(() => NamePlaceholders.Fill(found.Value, found.Source, isShared)) is { } value) set(value);
    }

    private void Time(string name, Action<TimeSpan> set)
    {
        if (_settings.Find(name) is not { } found || _text.Time(found.Value, found.Source) is not { } value) return;
        try
        {
            set(value);
        }
        catch (ArgumentOutOfRangeException exception)
        {
            _problems.Add($"{found.Source} is '{found.Value}', which is out of range: {exception.Message}", exception);
        }
    }
}
