using System.Text.RegularExpressions;
using Bus.Redis.Tests.Faults;
using Bus.Redis.Tests.Support;
using Bus.Redis.Worker;

namespace Bus.Redis.Tests.Groups;

/// <summary>What is cut off a stream before a group was done with it is counted, each event once, whoever finds it.</summary>
public sealed partial class CutOffEvents
{
    private const int Events = 1000;

    private string _service = "";

    private string Group => $"{_service}-deliver";

    [SetUp]
    public void TakeNamesOfItsOwn() => _service = $"cut-{Guid.NewGuid():N}";

    [TestCase("", "parcel.*")]
    [TestCase("&streams=per_event", "parcel.parcel_sent")]
    public async Task By_the_longest_length_is_counted_and_logged_by_who_fires_while_the_group_is_away(string option, string destination)
    {
        await using RedisServer server = await RedisServer.StartAsync();
        string url = $"{server.Url}?max_length=200{option}";
        using Measured measured = new(Group);
        using RecordingLoggerFactory log = new();
        await MakeGroupAsync(url);

        await using (BusClient one = await ConnectAsync(url, "one", log), other = await ConnectAsync(url, "other", log))
        {
            await Task.WhenAll(FireAsync(one, Events / 2), FireAsync(other, Events / 2)).Within(Traffic.Patience, "all to be fired");
        }
        long left = long.Parse(await RedisAdmin.SayAsync(server.Port, $"XLEN {destination}:stream"), null);
        Assert.That(measured.Lost, Is.EqualTo(Events - left).And.GreaterThan(0));
        Assert.That(left, Is.InRange(200, 200 + 3 * 128), "about as many are left as the stream may have");
        Assert.That(measured.Destinations.Keys, Is.EqualTo(new[] { destination }));
        Assert.That(LoggedOf(log).Sum(), Is.EqualTo(measured.Lost), "the log tells of all");
        Assert.That(LoggedOf(log).Count(), Is.LessThanOrEqualTo(4), "the log tells at once, and when the bus ends; not each time");

        Recording<long> handled = new();
        await using BusClient listening = await ConnectAsync(url, "listening", log);
        await listening.Api<IParcelApi>().ParcelSent.ListenAsync("deliver", parcel => Add(handled, parcel), new ListenOptions { QueueCapacity = 50 });
        await handled.WaitForCount((int)left, Traffic.Patience, "what was left");
        await listening.Api<IParcelApi>().ParcelSent.FireAsync(new(-1)).Within(Traffic.Patience, "room: what was lost takes none");
        await handled.WaitForCount((int)left + 1, Traffic.Patience, "what was fired last");
        Assert.That(measured.Lost, Is.EqualTo(Events - left), "nothing is counted twice");
    }

    [Test]
    public async Task In_a_cluster_is_counted_too()
    {
        await using RedisCluster cluster = await RedisCluster.StartAsync();
        string url = $"{cluster.Url}&max_length=200";
        using Measured measured = new(Group);
        using RecordingLoggerFactory log = new();
        await MakeGroupAsync(url);
        await using BusClient bus = await ConnectAsync(url, "firing", log);
        await FireAsync(bus, Events);

        Recording<long> handled = new();
        await bus.Api<IParcelApi>().ParcelSent.ListenAsync("deliver", parcel => Add(handled, parcel));
        await handled.When(static items => items.Contains(Events - 1)).Within(Traffic.Patience, "what was left");

        Assert.That(measured.Lost, Is.EqualTo(Events - handled.Items.Count).And.GreaterThan(0));
        await RedisAdmin.WaitAsync(cluster.Servers[0].Port, "PING", _ => measured.Waiting()?.Depth == 0);
    }

    [Test]
    public async Task By_others_is_counted_once_when_workers_of_the_group_come_back()
    {
        await using RedisServer server = await RedisServer.StartAsync();
        using Measured measured = new(Group);
        using RecordingLoggerFactory log = new();
        await MakeGroupAsync(server.Url);
        await using BusClient bus = await ConnectAsync(server.Url, "firing", log);
        await FireAsync(bus, 50);
        await RedisAdmin.SayAsync(server.Port, "XTRIM parcel.*:stream MAXLEN 20");

        Recording<long> handled = new();
        await using BusClient second = await ConnectAsync(server.Url, "second", log);
        await Task.WhenAll(((BusClient[])[bus, second]).Select(one => one.Api<IParcelApi>().ParcelSent.ListenAsync("deliver", parcel => Add(handled, parcel)).AsTask()));

        await handled.WaitForCount(20, Traffic.Patience, "what was left");
        Assert.That(measured.Lost, Is.EqualTo(30));
        Assert.That(LoggedOf(log), Is.EqualTo(new[] { 30 }));
    }

    [Test]
    public async Task While_the_group_is_slow_is_counted_once()
    {
        await using RedisServer server = await RedisServer.StartAsync();
        using Measured measured = new(Group);
        using RecordingLoggerFactory log = new();
        Gate gate = new();
        Recording<long> handled = new();
        await using BusClient bus = await ConnectAsync(server.Url, "slow", log);
        await bus.Api<IParcelApi>().ParcelSent.ListenAsync("deliver", async parcel =>
        {
            handled.Add(parcel.Number);
            await gate.Opened;
        });
        await FireAsync(bus, 1);
        await handled.WaitForCount(1, Traffic.Patience, "the handler to begin");
        await FireAsync(bus, 100);
        await RedisAdmin.SayAsync(server.Port, "XTRIM parcel.*:stream MAXLEN 10");

        // Those that the worker had read ahead are found when they are taken up again, the others by looking; the one in the handler's hands is not lost.
        await RedisAdmin.WaitAsync(server.Port, "PING", _ => measured.Lost >= 89);
        gate.Open();
        await handled.WaitForCount(11, Traffic.Patience, "what was left");
        await bus.Api<IParcelApi>().ParcelSent.FireAsync(new(-1));
        await handled.WaitForCount(12, Traffic.Patience, "what was fired last");
        await RedisAdmin.WaitAsync(server.Port, "PING", _ => measured.Lost >= 90);
        Assert.That(measured.Lost, Is.EqualTo(90));
    }

    private static IEnumerable<int> LoggedOf(RecordingLoggerFactory log)
        => log.Entries.Items.Where(static entry => entry.Id.Id == 718).Select(static entry => int.Parse(Number().Match(entry.Message).Groups[1].Value, null));

    [GeneratedRegex(@"lost (\d+) events")]
    private static partial Regex Number();

    private static ValueTask Add(Recording<long> handled, ParcelSent parcel)
    {
        handled.Add(parcel.Number);
        return ValueTask.CompletedTask;
    }

    private static async Task FireAsync(BusClient bus, int count)
    {
        for (int number = 0; number < count; number++) await bus.Api<IParcelApi>().ParcelSent.FireAsync(new(number)).Within(Traffic.Patience, "an event to be fired");
    }

    /// <summary>A listener comes and its worker stops: the group stays.</summary>
    private async Task MakeGroupAsync(string url)
    {
        await using BusClient bus = await BusClient.ConnectAsync(url, options => options.Service = _service);
        await bus.Api<IParcelApi>().ParcelSent.ListenAsync("deliver", static _ => ValueTask.CompletedTask);
    }

    private async Task<BusClient> ConnectAsync(string url, string process, RecordingLoggerFactory log)
        => await BusClient.ConnectAsync(url, options => (options.Service, options.Process, options.LoggerFactory) = (_service, process, log));
}
