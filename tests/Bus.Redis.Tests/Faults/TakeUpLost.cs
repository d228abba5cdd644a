using Bus.Redis.Worker;

namespace Bus.Redis.Tests.Faults;

/// <summary>A worker takes a call up and does not hear that it has: nobody knows any more whether another one did.</summary>
public sealed class TakeUpLost
{
    [Test]
    public async Task Is_told_to_the_caller_at_once_and_the_call_is_not_run_later_either()
    {
        await using RedisServer server = await RedisServer.StartAsync();
        await using SwallowingProxy proxy = new(server.Port, "rpc_expiry_key:", () => RedisAdmin.WaitForListAsync(server.Port, "KEYS rpc_expiry_key:*", static keys => keys.Length == 0));
        await using BusClient service = await BusClient.ConnectAsync($"redis://127.0.0.1:{proxy.Port}", static options => options.Service = "parcels");
        Recording<long> run = new();
        await service.ServeAsync<IParcelApi>(new Noting(run));
        // The caller has a way of its own, which nobody cuts.
        await using BusClient client = await BusClient.ConnectAsync(server.Url, static options => (options.Service, options.Timeout) = ("callers", Traffic.Patience));
        IParcelApi api = client.Api<IParcelApi>();

        BusConnectionException refusal = Assert.ThrowsAsync<BusConnectionException>(async () => await api.DoubleAsync(1).Within(Traffic.Patience, "the caller to be told"))!;

        await proxy.Swallowed.Within(Traffic.Patience, "the take-up to be done and its reply to be lost");
        Assert.That(refusal.Message, Does.Contain("parcel.double").And.Contain("which was not run"));
        Assert.That(await api.DoubleAsync(2).Within(Traffic.Patience, "the next answer"), Is.EqualTo(4), "the worker goes on");
        Assert.That(run.Items, Is.EqualTo(new long[] { 2 }), "what the caller was told is true");
        Assert.That(await RedisAdmin.SayAsync(server.Port, "LLEN parcel:rpc_queue"), Is.EqualTo("0"), "and stays so: nobody will come by it");
    }
}

/// <summary>Answers each call, and keeps what was asked.</summary>
internal sealed partial class Noting(Recording<long> run) : IParcelApi
{
    public ValueTask<long> DoubleAsync(long number, CancellationToken cancellationToken)
    {
        run.Add(number);
        return new(2 * number);
    }
}
