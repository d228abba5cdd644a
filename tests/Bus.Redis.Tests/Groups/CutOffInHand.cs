using Bus.Redis.Tests.Faults;
using Bus.Redis.Tests.Support;
using Bus.Redis.Worker;

namespace Bus.Redis.Tests.Groups;

/// <summary>What is cut off while a worker has it in its hands is lost only when that worker does not handle it.</summary>
public sealed class CutOffInHand
{
    private const string CutAll = "XTRIM parcel.*:stream MAXLEN 0";

    private readonly string _service = $"hand-{Guid.NewGuid():N}";

    private string Group => $"{_service}-deliver";

    [Test]
    public async Task Is_handled_and_not_counted_when_the_handler_succeeds()
    {
        await using RedisServer server = await RedisServer.StartAsync();
        using Measured measured = new(Group);
        (BusClient bus, Gate gate, Recording<long> ended) = await HandleAsync(Faults.Urls.WithShortAcknowledgement(server.Port), static () => { });
        await using BusClient _ = bus;
        await RedisAdmin.SayAsync(server.Port, CutAll);
        await WhenNobodyHasItAsync(server);

        gate.Open();

        await ended.WaitForCount(1, Traffic.Patience, "the handler to end");
        await bus.DisposeAsync();
        Assert.That(measured.Lost, Is.Zero);
    }

    [Test]
    public async Task Is_counted_when_the_handler_fails_and_there_is_nothing_to_bury()
    {
        await using RedisServer server = await RedisServer.StartAsync();
        using Measured measured = new(Group);
        (BusClient bus, Gate gate, Recording<long> ended) = await HandleAsync(Faults.Urls.WithShortAcknowledgement(server.Port), static () => throw new InvalidOperationException("bad luck"));
        await using BusClient _ = bus;
        await RedisAdmin.SayAsync(server.Port, CutAll);
        await WhenNobodyHasItAsync(server);

        gate.Open();

        await ended.WaitForCount(1, Traffic.Patience, "the handler to end");
        await bus.DisposeAsync();
        Assert.That(measured.Lost, Is.EqualTo(1));
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task Is_counted_when_its_worker_stops_without_its_handler(bool isRenewed)
    {
        await using RedisServer server = await RedisServer.StartAsync();
        using Measured measured = new(Group);
        (BusClient bus, Gate gate, Recording<long> _) = await HandleAsync(isRenewed ? Faults.Urls.WithShortAcknowledgement(server.Port) : server.Url, static () => { });
        await RedisAdmin.SayAsync(server.Port, CutAll);
        if (isRenewed) await WhenNobodyHasItAsync(server);

        await bus.DisposeAsync();

        Assert.That(measured.Lost, Is.EqualTo(1));
        gate.Open();
    }

    [Test]
    public async Task Is_counted_when_its_worker_is_dead_and_another_takes_over()
    {
        await using RedisServer server = await RedisServer.StartAsync();
        using Measured measured = new(Group);
        await using BusClient firing = await ConnectAsync(Faults.Urls.WithShortAcknowledgement(server.Port));
        await RedisAdmin.SayAsync(server.Port, $"XGROUP CREATE parcel.*:stream {Group} $ MKSTREAM");
        for (int number = 0; number < 3; number++) await firing.Api<IParcelApi>().ParcelSent.FireAsync(new(number));
        await RedisAdmin.ListAsync(server.Port, $"XREADGROUP GROUP {Group} dead COUNT 2 STREAMS parcel.*:stream >");
        await RedisAdmin.SayAsync(server.Port, "XTRIM parcel.*:stream MAXLEN 1");

        Recording<long> handled = new();
        await firing.Api<IParcelApi>().ParcelSent.ListenAsync("deliver", parcel => { handled.Add(parcel.Number); return ValueTask.CompletedTask; });

        await handled.WaitForCount(1, Traffic.Patience, "what was left");
        await RedisAdmin.WaitAsync(server.Port, "PING", _ => measured.Lost >= 2);
        Assert.That((measured.Lost, handled.Items.Single()), Is.EqualTo((2, 2)));
    }

    /// <summary>Renewed once, Redis has taken it from the group.</summary>
    private async Task WhenNobodyHasItAsync(RedisServer server)
        => await RedisAdmin.WaitAsync(server.Port, $"XPENDING parcel.*:stream {Group} - + 1", static pending => pending == "*0");

    private async Task<(BusClient Bus, Gate Gate, Recording<long> Ended)> HandleAsync(string url, Action end)
    {
        Gate gate = new();
        Recording<long> begun = new(), ended = new();
        BusClient bus = await ConnectAsync(url);
        await bus.Api<IParcelApi>().ParcelSent.ListenAsync("deliver", async parcel =>
        {
            begun.Add(parcel.Number);
            await gate.Opened;
            ended.Add(parcel.Number);
            end();
        }, new ListenOptions { Retry = RetryPolicy.None });
        await bus.Api<IParcelApi>().ParcelSent.FireAsync(new(7));
        await begun.WaitForCount(1, Traffic.Patience, "the handler to begin");
        return (bus, gate, ended);
    }

    private async Task<BusClient> ConnectAsync(string url)
        => await BusClient.ConnectAsync(url, options => (options.Service, options.ShutdownTimeout) = (_service, TimeSpan.FromSeconds(2)));
}
