using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace Bus.Telemetry.Tests;

/// <summary>The SDK's metrics, listening to a meter; what was measured is read when the test asks.</summary>
internal sealed class Metering : IDisposable
{
    private readonly Collector _collector = new();
    private readonly MeterProvider _provider;

    public Metering(string meter = BusTelemetry.MeterName) => _provider = Sdk.CreateMeterProviderBuilder()
        .AddMeter(meter)
        .AddReader(new BaseExportingMetricReader(_collector))
        .Build();

    /// <summary>What an instrument has measured since the beginning, one point for each combination of attributes.</summary>
    public IReadOnlyList<MeasuredPoint> Points(string instrument)
    {
        _collector.Points.Clear();
        if (!_provider.ForceFlush()) throw new InvalidOperationException("The SDK did not collect.");
        return [.. _collector.Points.Where(point => point.Instrument == instrument)];
    }

    public void Dispose() => _provider.Dispose();

    private sealed class Collector : BaseExporter<Metric>
    {
        public List<MeasuredPoint> Points { get; } = [];

        // Points are the SDK's own and change with the next collection: they are copied here.
        public override ExportResult Export(in Batch<Metric> batch)
        {
            foreach (Metric metric in batch)
                foreach (ref readonly MetricPoint point in metric.GetMetricPoints())
                    Points.Add(MeasuredPoint.Of(metric, point));
            return ExportResult.Success;
        }
    }
}
