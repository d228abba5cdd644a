using Bus.Conformance.Contracts;
using Bus.Descriptors;
using Bus.Dispatch;
using Bus.TestKit;

namespace Bus.Conformance;

/// <summary>Headers travel beside arguments and payloads.</summary>
public abstract class Headers : ConformanceFixture
{
    private static readonly Dictionary<string, string> Sent = new() { ["tenant"] = "acme", ["trace"] = "7f" };

    [Test]
    public async Task They_reach_the_service_with_a_call()
    {
        ReadsHeaders reader = new();
        BusClient worker = await Transport.ConnectAsync("worker", options => options.Interceptors.Add(reader));
        await worker.ServeAsync<IProbeApi>(new ProbeService());
        BusClient caller = await Transport.ConnectAsync("caller");

        await caller.With(new CallOptions { Headers = Sent }).Api<IProbeApi>().AddAsync(1, 2).Within(Patience, "the call with headers");
        await caller.Api<IProbeApi>().AddAsync(1, 2).Within(Patience, "the call without headers");

        Assert.That(reader.Seen.Items[0], Is.SupersetOf(Sent), "what the caller sent must reach the service");
        Assert.That(reader.Seen.Items[1].Keys, Has.No.Member("tenant"), "headers of one call must not cling to the next");
    }

    [Test]
    public async Task They_reach_a_listener_with_an_event()
    {
        Recording<IReadOnlyDictionary<string, string>> seen = new();
        IProbeApi worker = (await Transport.ConnectAsync("worker")).Api<IProbeApi>();
        await worker.Counted.ListenAsync("record", (_, context, _) =>
        {
            seen.Add(context.Headers);
            return default;
        });
        BusClient caller = await Transport.ConnectAsync("caller");

        await caller.With(new CallOptions { Headers = Sent }).Api<IProbeApi>().Counted.FireAsync(new Counted(1)).Within(Patience, "the event to be fired");
        await caller.Api<IProbeApi>().Counted.FireAsync(new Counted(2)).Within(Patience, "the next event to be fired");
        IReadOnlyList<IReadOnlyDictionary<string, string>> headers = await seen.WaitForCount(2, Patience, "both events");

        Assert.That(headers[0], Is.SupersetOf(Sent), "what was fired along must reach the listener");
        Assert.That(headers[1].Keys, Has.No.Member("tenant"), "headers of one event must not cling to the next");
    }

    private sealed class ReadsHeaders : IServeInterceptor
    {
        public Recording<IReadOnlyDictionary<string, string>> Seen { get; } = new();

        public ValueTask<TResult> ServeAsync<TArguments, TResult>(
            RpcDescriptor<TArguments, TResult> rpc, TArguments arguments, ServeContext context, ServeNext next)
            where TArguments : struct
        {
            Seen.Add(context.Headers);
            return next.ServeAsync(rpc, arguments, context);
        }
    }
}
