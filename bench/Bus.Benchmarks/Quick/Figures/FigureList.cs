using System.Text;
using System.Text.Json.Serialization.Metadata;
using Bus.Benchmarks.Contract;
using Bus.Benchmarks.Contract.Codecs;
using Bus.Benchmarks.Quick.Harness;
using Bus.Descriptors;

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
        .. Codecs("record", "signed_up", Signup.Sample(), JsonContext.Default.Signup, write: 1 / 1.8, read: 1 / 2.2),
        .. Codecs("tree", "grown", Node.Sample(), JsonContext.Default.Node, write: 1 / 1.7, read: 1 / 2.0),
        new ArgumentsFigure("codec-write-arguments", isReading: false, limit: 0.55),
        new ArgumentsFigure("codec-read-arguments", isReading: true, limit: 0.40),
        new DispatchFigure(),
        new GeneratorFigure("generator-edit", "edit", new TimesFloor(5)),
        new GeneratorFigure("generator-edit-build", "edit-build", new TimesFloor(5)),
        new GeneratorFigure("generator-cold", "cold", new Above(500)),
        new AnalyzersFigure(),
        new RedisFigure("fire-64", share: 0.75),
        new RedisFigure("fire-1024", share: 0.75),
        new RedisFigure("consume", share: 0.70),
        new RedisFigure("through", share: 0.60),
        new RedisFigure("call", share: 0.80),
        new RedisFigure("call-64", share: 0.60),
        new StartUpFigure("host-first-reply", "services", "milliseconds", limit: 30),
        new StartUpFigure("host-first-reply-worker", "worker", "milliseconds", limit: 30),
        new StartUpFigure("host-assemblies", "services", "assemblies", limit: 15),
        new StartUpFigure("host-assemblies-worker", "worker", "assemblies", limit: 15),
    ];

    private static Figure[] Codecs<T>(string name, string @event, T payload, JsonTypeInfo<T> type, double write, double read)
    {
        EventDescriptor<T> descriptor = (EventDescriptor<T>)ContractOf<ISignupApi>.Descriptor.FindEvent(Encoding.UTF8.GetBytes(@event))!;
        return
        [
            new CodecFigure<T>($"codec-write-{name}", isReading: false, descriptor, payload, type, write),
            new CodecFigure<T>($"codec-read-{name}", isReading: true, descriptor, payload, type, read),
        ];
    }
}
