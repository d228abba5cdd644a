using Microsoft.Extensions.Configuration;

namespace Bus.DependencyInjection;

/// <summary>The section of one listener: <c>Bus:Apis:{api}:Listeners:{name}</c>.</summary>
internal sealed class ListenerSection
{
    private static readonly string[] Known = ["Concurrency", "QueueCapacity", "OnError", "DeadLetterCapacity", "Retry"];

    private readonly int? _concurrency, _queueCapacity, _deadLetterCapacity;
    private readonly OnError? _onError;
    private readonly RetrySection _retry;

    public ListenerSection(IConfigurationSection section, StartupProblems problems, SettingText text)
    {
        Path = section.Path;
        SettingReader reader = new(section, problems, "a listener", Known);
        _concurrency = reader.Read("Concurrency", text.Integer);
        _queueCapacity = reader.Read("QueueCapacity", text.Integer);
        _deadLetterCapacity = reader.Read("DeadLetterCapacity", text.Integer);
        _onError = reader.Read("OnError", text.OneOf<OnError>);
        _retry = new RetrySection(section.GetSection("Retry"), problems, text);
    }

    public string Path { get; }

    public ListenOptions Over(ListenOptions options) => options with
    {
        Concurrency = _concurrency ?? options.Concurrency,
        QueueCapacity = _queueCapacity ?? options.QueueCapacity,
        DeadLetterCapacity = _deadLetterCapacity ?? options.DeadLetterCapacity,
        OnError = _onError ?? options.OnError,
        Retry = _retry.Over(options.Retry),
    };
}
