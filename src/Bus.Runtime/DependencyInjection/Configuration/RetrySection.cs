using Microsoft.Extensions.Configuration;

namespace Bus.DependencyInjection;

/// <summary>How a listener's failing handler is tried again: <c>Bus:Apis:{api}:Listeners:{name}:Retry</c>.</summary>
internal sealed class RetrySection
{
    private static readonly string[] Known = ["MaxAttempts", "FirstDelay", "Factor", "MaxDelay", "Jitter"];

    private readonly int? _maxAttempts;
    private readonly double? _factor, _jitter;
    private readonly TimeSpan? _firstDelay, _maxDelay;

    public RetrySection(IConfigurationSection section, StartupProblems problems, SettingText text)
    {
        SettingReader reader = new(section, problems, "a retry policy", Known);
        _maxAttempts = reader.Read("MaxAttempts", text.Integer);
        _firstDelay = reader.Read("FirstDelay", text.Time);
        _factor = reader.Read("Factor", text.Number);
        _maxDelay = reader.Read("MaxDelay", text.Time);
        _jitter = reader.Read("Jitter", text.Number);
    }

    public RetryPolicy Over(RetryPolicy policy) => policy with
    {
        MaxAttempts = _maxAttempts ?? policy.MaxAttempts,
        FirstDelay = _firstDelay ?? policy.FirstDelay,
        Factor = _factor ?? policy.Factor,
        MaxDelay = _maxDelay ?? policy.MaxDelay,
        Jitter = _jitter ?? policy.Jitter,
    };
}
