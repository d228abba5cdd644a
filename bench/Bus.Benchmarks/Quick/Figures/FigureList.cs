using Bus.Benchmarks.Quick.Harness;

namespace Bus.Benchmarks.Quick.Figures;

/// <summary>Every figure, in the order of the lines.</summary>
internal static class FigureList
{
    public static Figure[] All { get; } =
    [
        new KeptProxyFigure(isIntercepted: false),
        new KeptProxyFigure(isIntercepted: true),
        new ThroughBusFigure(isIntercepted: false),
        new ThroughBusFigure(isIntercepted: true),
        new TokenSeenFigure(isIntercepted: false),
        new TokenSeenFigure(isIntercepted: true),
        new SuspendedFigure(isIntercepted: false),
        new SuspendedFigure(isIntercepted: true),
        new FaultedFigure(isIntercepted: false),
        new FaultedFigure(isIntercepted: true),
        new TracedFigure(),
        new FireFigure(listeners: 1, limit: 1.4),
        new FireFigure(listeners: 3, limit: 1.3),
        new RetryFigure(),
        new StartUpFigure("host-first-reply", "services", "milliseconds", limit: 30),
        new StartUpFigure("host-first-reply-worker", "worker", "milliseconds", limit: 30),
        new StartUpFigure("host-assemblies", "services", "assemblies", limit: 15),
        new StartUpFigure("host-assemblies-worker", "worker", "assemblies", limit: 15),
    ];
}
