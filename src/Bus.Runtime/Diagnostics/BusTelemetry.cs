using System.Diagnostics;

namespace Bus;

/// <summary>The names under which the bus reports traces and metrics, by OpenTelemetry's semantic conventions for RPC and messaging.</summary>
/// <remarks>
/// With the OpenTelemetry SDK: <c>tracing.AddSource(BusTelemetry.ActivitySourceName)</c> and <c>metrics.AddMeter(BusTelemetry.MeterName)</c>.
/// What nobody listens to costs nothing.
/// </remarks>
public static class BusTelemetry
{
    /// <summary>The name of the <see cref="ActivitySource"/> of the bus's spans.</summary>
    public const string ActivitySourceName = "Bus";

    /// <summary>The name of the <see cref="System.Diagnostics.Metrics.Meter"/> of the bus's instruments.</summary>
    public const string MeterName = "Bus";

    /// <summary>One for the process, and in a static field: the compiler folds it, so that asking for listeners is free.</summary>
    internal static readonly ActivitySource Source = new(new ActivitySourceOptions(ActivitySourceName) { Version = Version });

    internal const string Version = "0.1.0";
}
