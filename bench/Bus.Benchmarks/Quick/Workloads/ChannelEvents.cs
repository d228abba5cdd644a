using System.Threading.Channels;
using Bus.Benchmarks.Contract;

namespace Bus.Benchmarks.Quick.Workloads;

/// <summary>Bare bounded channels, one a listener, with a loop each that hands on what it reads.</summary>
internal sealed class ChannelEvents : FiredEvents
{
    private readonly Channel<UserRegistered>[] _channels;

    public ChannelEvents(GatedHandler[] handlers, int capacity) : base(handlers)
    {
        _channels = Array.ConvertAll(
            handlers, _ => Channel.CreateBounded<UserRegistered>(new BoundedChannelOptions(capacity) { SingleReader = true }));
        for (int index = 0; index < handlers.Length; index++) _ = ReadAsync(_channels[index].Reader, handlers[index].HandleAsync);
    }

    protected override async ValueTask FireAsync(int count)
    {
        Channel<UserRegistered>[] channels = _channels;
        UserRegistered payload = Payload;
        for (int done = 0; done < count; done++)
            foreach (Channel<UserRegistered> channel in channels) await channel.Writer.WriteAsync(payload);
    }

    private static async Task ReadAsync(
        ChannelReader<UserRegistered> reader, Func<UserRegistered, EventContext, CancellationToken, ValueTask> handler)
    {
        while (await reader.WaitToReadAsync())
            while (reader.TryRead(out UserRegistered? payload)) await handler(payload, default, CancellationToken.None);
    }
}
