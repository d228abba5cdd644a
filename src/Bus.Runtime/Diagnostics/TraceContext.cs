using System.Diagnostics;

namespace Bus.Diagnostics;

/// <summary>Carries the trace in headers, as W3C's Trace Context does.</summary>
internal static class TraceContext
{
    public const string Parent = "traceparent", State = "tracestate";

    /// <summary>What the recommendation asks every participant to carry at least; more is dropped.</summary>
    private const int LongestState = 512;

    /// <summary>The headers with the current activity's context, while anybody traces the bus. A user's own trace headers stay as they are.</summary>
    public static IReadOnlyDictionary<string, string> Into(IReadOnlyDictionary<string, string> headers)
    {
        if (!BusTelemetry.Source.HasListeners()) return headers;
        if (Activity.Current is not { IdFormat: ActivityIdFormat.W3C, Id: { } parent } current) return headers;
        if (headers.ContainsKey(Parent) || headers.ContainsKey(State)) return headers;
        return new TracedHeaders(headers, parent, IsFit(current.TraceStateString) ? current.TraceStateString : null);
    }

    /// <summary>The context that came in headers, or default. A peer may send anything: what makes no sense is as if it had not come.</summary>
    public static ActivityContext From(IReadOnlyDictionary<string, string> headers)
    {
        if (headers.Count == 0 || !headers.TryGetValue(Parent, out string? parent)) return default;
        headers.TryGetValue(State, out string? state);
        return ActivityContext.TryParse(parent, IsFit(state) ? state : null, isRemote: true, out ActivityContext context) ? context : default;
    }

    private static bool IsFit(string? state) => state is { Length: > 0 and <= LongestState } && !state.AsSpan().ContainsAnyExceptInRange(' ', '~');
}
