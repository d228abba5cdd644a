using Microsoft.Extensions.Configuration;

namespace Bus.DependencyInjection;

/// <summary>The section of one listener: <c>Bus:Apis:{api}:Listeners:{name}</c>.</summary>
internal sealed class ListenerSection
{
    private static readonly string[] Known = ["Concurrency", "QueueCapacity", "OnError"];

    private readonly int? _concurrency, _queueCapacity;
    private readonly OnError? _onError;

    public ListenerSection(IConfigurationSection section, StartupProblems problems, SettingText text)
    {
        Path = section.Path;
        foreach (IConfigurationSection unknown in section.GetChildren().Where(static child => !Known.Contains(child.Key, StringComparer.OrdinalIgnoreCase)))
            problems.Add($"{unknown.Path} is not a setting of a listener.{BusConfiguration.Hint(unknown.Key, Known)} There are {string.Join(", ", Known)}.");
        _concurrency = Read("Concurrency", text.Integer);
        _queueCapacity = Read("QueueCapacity", text.Integer);
        _onError = Read("OnError", text.OneOf<OnError>);

        T? Read<T>(string name, Func<string, string, T?> parse)
            where T : struct
            => section[name] is { } value ? parse(value, $"{Path}:{name}") : null;
    }

    public string Path { get; }

    public ListenOptions Over(ListenOptions options) => options with
    {
        Concurrency = _concurrency ?? options.Concurrency,
        QueueCapacity = _queueCapacity ?? options.QueueCapacity,
        OnError = _onError ?? options.OnError,
    };
}
