using System.Diagnostics;
using OpenTelemetry;
using OpenTelemetry.Trace;

namespace Bus.Telemetry.Tests;

/// <summary>The SDK's tracing, listening to the bus and to the test's own source; it keeps the spans that ended.</summary>
internal sealed class Tracing : IDisposable
{
    private const string TestSourceName = "Bus.Telemetry.Tests";
    private static readonly ActivitySource TestSource = new(TestSourceName);

    private readonly Recording<Activity> _ended = new();
    private readonly TracerProvider _provider;

    public Tracing(Sampler? sampler = null) => _provider = Sdk.CreateTracerProviderBuilder()
        .AddSource(BusTelemetry.ActivitySourceName)
        .AddSource(TestSourceName)
        .SetSampler(sampler ?? new AlwaysOnSampler())
        .AddProcessor(new Collector(_ended))
        .Build();

    /// <summary>The bus's spans that ended, in the order in which they did.</summary>
    public IReadOnlyList<Activity> Spans => [.. _ended.Items.Where(IsOfBus)];

    /// <summary>A span of the test's own, around what it does.</summary>
    public static Activity StartOwn(string name) => TestSource.StartActivity(name) ?? throw new InvalidOperationException("Nobody samples the test's own span.");

    /// <summary>Waits for one span of this name and kind to end.</summary>
    public async Task<Activity> SpanAsync(string name, ActivityKind kind)
    {
        await _ended.When(spans => spans.Any(IsAsked)).Soon($"a span '{name}' of kind {kind}");
        return _ended.Items.Single(IsAsked);

        bool IsAsked(Activity span) => IsOfBus(span) && span.DisplayName == name && span.Kind == kind;
    }

    public void Dispose() => _provider.Dispose();

    private static bool IsOfBus(Activity span) => span.Source.Name == BusTelemetry.ActivitySourceName;

    private sealed class Collector(Recording<Activity> ended) : BaseProcessor<Activity>
    {
        public override void OnEnd(Activity data) => ended.Add(data);
    }
}
