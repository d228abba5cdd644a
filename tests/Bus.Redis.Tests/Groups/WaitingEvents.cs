using Bus.Redis.Tests.Faults;
using Bus.Redis.Tests.Support;
using Bus.Redis.Worker;

namespace Bus.Redis.Tests.Groups;

/// <summary>What waits for a group is measured: how many, and how old the oldest is.</summary>
public sealed class WaitingEvents
{
    private const int HourInSeconds = 3600;

    private Gate _gate = new();
    private Recording<long> _begun = new();
    private string _service = "";

    private string Group => $"{_service}-deliver";

    [SetUp]
    public void BeginAnew() => (_service, _gate, _begun) = ($"waiting-{Guid.NewGuid():N}", new(), new());

    [TestCase("")]
    [TestCase("?streams=per_event")]
    public async Task Are_depth_and_lag_without_the_one_that_the_handler_has(string options)
    {
        await using RedisServer server = await RedisServer.StartAsync();
        string stream = options.Length == 0 ? "parcel.*:stream" : "parcel.parcel_sent:stream";
        long now = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds();
        await RedisAdmin.SayAsync(server.Port, $"XGROUP CREATE {stream} {Group} $ MKSTREAM");
        for (int hours = 3; hours > 0; hours--)
            await RedisAdmin.SayAsync(server.Port, $"XADD {stream} {now - hours * HourInSeconds * 1000L}-0 id e{hours} api_name parcel event_name parcel_sent version 1 :number {hours} :is_poison false");
        using Measured measured = new(Group);

        await using BusClient bus = await ListenAsync($"{server.Url}{options}");

        await WhenDepthAsync(server, measured, 2);
        Assert.That(measured.Waiting()!.Value.Lag, Is.InRange(2 * HourInSeconds, 2 * HourInSeconds + 120), "since the second was fired");
        _gate.Open();
        await WhenDepthAsync(server, measured, 0);
        Assert.That(measured.Waiting()!.Value.Lag, Is.Zero);
    }

    [Test]
    public async Task Are_those_of_a_dead_worker_when_it_has_been_silent_for_long_enough()
    {
        await using RedisServer server = await RedisServer.StartAsync();
        using Measured measured = new(Group);
        await using BusClient bus = await ListenAsync(Faults.Urls.WithShortAcknowledgement(server.Port));
        await FireAsync(bus, 1);
        await _begun.WaitForCount(1, Traffic.Patience, "the handler to begin");
        await FireAsync(bus, 3);
        await WhenDepthAsync(server, measured, 3);

        Assert.That(await RedisAdmin.ListAsync(server.Port, $"XREADGROUP GROUP {Group} dead COUNT 2 STREAMS parcel.*:stream >"), Is.Not.Empty);

        await WhenDepthAsync(server, measured, 1);
        await WhenDepthAsync(server, measured, 3);
        _gate.Open();
        await _begun.WaitForCount(4, Traffic.Patience, "all to be handled");
        await WhenDepthAsync(server, measured, 0);
    }

    [Test]
    public async Task Are_those_that_were_redriven_since_they_were_fired()
    {
        await using RedisServer server = await RedisServer.StartAsync();
        using Measured measured = new(Group);
        await using BusClient bus = await ListenAsync(server.Url);
        await FireAsync(bus, 1);
        await _begun.WaitForCount(1, Traffic.Patience, "the handler to begin");

        await RedisAdmin.SayAsync(server.Port,
            $"XADD {{parcel.*:stream}}:{Group}:again * id e api_name parcel event_name parcel_sent version 1 :number 7 :is_poison false " +
            $"dead:fired_at {DateTimeOffset.UtcNow.ToUnixTimeMilliseconds() - HourInSeconds * 1000L}");

        await WhenDepthAsync(server, measured, 1);
        Assert.That(measured.Waiting()!.Value.Lag, Is.InRange(HourInSeconds, HourInSeconds + 120));
        _gate.Open();
        await WhenDepthAsync(server, measured, 0);
    }

    private static Task WhenDepthAsync(RedisServer server, Measured measured, int depth)
        => RedisAdmin.WaitAsync(server.Port, "PING", _ => measured.Waiting()?.Depth == depth);

    private static async Task FireAsync(BusClient bus, int count)
    {
        for (int number = 0; number < count; number++) await bus.Api<IParcelApi>().ParcelSent.FireAsync(new(number)).Within(Traffic.Patience, "an event to be fired");
    }

    private async Task<BusClient> ListenAsync(string url)
    {
        BusClient bus = await BusClient.ConnectAsync(url, options => (options.Service, options.ShutdownTimeout) = (_service, TimeSpan.FromSeconds(2)));
        await bus.Api<IParcelApi>().ParcelSent.ListenAsync("deliver", async parcel =>
        {
            _begun.Add(parcel.Number);
            await _gate.Opened;
        });
        return bus;
    }
}
