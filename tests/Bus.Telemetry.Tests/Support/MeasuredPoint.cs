using OpenTelemetry.Metrics;

namespace Bus.Telemetry.Tests;

/// <summary>A copy of what the SDK holds for one instrument and one combination of attributes.</summary>
/// <param name="Value">The sum of a counter or histogram, the last value of a gauge.</param>
/// <param name="Count">A histogram's number of measurements, else 0.</param>
/// <param name="Bounds">A histogram's boundaries, without infinity.</param>
internal sealed record MeasuredPoint(
    string Instrument, string Unit, IReadOnlyDictionary<string, object?> Attributes, double Value, long Count, IReadOnlyList<double> Bounds)
{
    public static MeasuredPoint Of(Metric metric, in MetricPoint point)
    {
        Dictionary<string, object?> attributes = [];
        foreach (KeyValuePair<string, object?> tag in point.Tags) attributes.Add(tag.Key, tag.Value);
        List<double> bounds = [];
        if (metric.MetricType == MetricType.Histogram)
            foreach (HistogramBucket bucket in point.GetHistogramBuckets())
                if (!double.IsPositiveInfinity(bucket.ExplicitBound)) bounds.Add(bucket.ExplicitBound);
        double value = metric.MetricType switch
        {
            MetricType.Histogram => point.GetHistogramSum(),
            MetricType.LongSum => point.GetSumLong(),
            MetricType.LongGauge => point.GetGaugeLastValueLong(),
            MetricType.DoubleGauge => point.GetGaugeLastValueDouble(),
            _ => throw new InvalidOperationException($"The bus has no instrument of type {metric.MetricType}."),
        };
        return new(metric.Name, metric.Unit, attributes, value, metric.MetricType == MetricType.Histogram ? point.GetHistogramCount() : 0, bounds);
    }
}
