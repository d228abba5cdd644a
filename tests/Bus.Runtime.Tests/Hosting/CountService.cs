using System.Threading.Channels;

namespace Bus.Runtime.Tests.Hosting;

/// <summary>Tells which scope its calls run in.</summary>
[BusApi("count")]
public partial interface ICountApi
{
    ValueTask<int> NumberAsync(CancellationToken cancellationToken = default);

    ValueTask FailAsync(CancellationToken cancellationToken = default);

    ValueTask<int> WaitAsync(CancellationToken cancellationToken = default);

    ValueTask FireAsync(string name, CancellationToken cancellationToken = default);

    BusEvent<Counted> Counted { get; }
}

public sealed record Counted(string Name);

internal sealed partial class CountService(ScopedThing thing) : ICountApi
{
    public static Channel<Waiting> Started { get; } = Channel.CreateUnbounded<Waiting>();

    public ValueTask<int> NumberAsync(CancellationToken cancellationToken) => new(thing.Number);

    public ValueTask FailAsync(CancellationToken cancellationToken) => throw new FormatException($"{thing.Number}");

    public async ValueTask<int> WaitAsync(CancellationToken cancellationToken)
    {
        Waiting waiting = new(new Gate());
        await Started.Writer.WriteAsync(waiting, CancellationToken.None);
        await waiting.Gate.Opened;
        ObjectDisposedException.ThrowIf(thing.IsDisposed, thing);
        return thing.Number;
    }

    public ValueTask FireAsync(string name, CancellationToken cancellationToken) => Counted.FireAsync(new(name), cancellationToken);

    internal sealed record Waiting(Gate Gate);
}

internal sealed partial class CountListeners(ScopedThing thing)
{
    public static Recording<string> Heard { get; } = new();

    [BusListener<ICountApi>(nameof(ICountApi.Counted))]
    public ValueTask HearAsync(Counted e)
    {
        ObjectDisposedException.ThrowIf(thing.IsDisposed, thing);
        Heard.Add(e.Name);
        return default;
    }
}
