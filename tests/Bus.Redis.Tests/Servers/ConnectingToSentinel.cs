using Bus.Redis.Tests.Faults;
using Bus.Redis.Tests.Support;
using Bus.Redis.Worker;

namespace Bus.Redis.Tests.Servers;

/// <summary>What a URL leads to is a Sentinel, or is none.</summary>
public sealed class ConnectingToSentinel
{
    private const string Name = "mymaster", Password = "swordfish", Own = "anchovy";

    // One that waits for a primary to come back waits for longer.
    private static readonly TimeSpan AtOnce = TimeSpan.FromSeconds(8);

    [Test]
    public async Task Fails_at_once_where_nobody_knows_the_primary_s_name()
    {
        await using RedisServer server = await RedisServer.StartAsync(), sentinel = await RedisServer.StartSentinelAsync(Name, server.Port);
        BusConnectionException refusal = await RefusalOf<BusConnectionException>($"redis://127.0.0.1:{sentinel.Port}?sentinel=another");
        Assert.That(refusal.Message, Does.Contain($"redis://127.0.0.1:{sentinel.Port}").And.Contain("knows of no primary 'another'"));
    }

    [Test]
    public async Task Fails_at_once_where_no_Sentinel_is_there()
    {
        await using RedisServer server = await RedisServer.StartAsync(), sentinel = await RedisServer.StartSentinelAsync(Name, server.Port);
        string url = sentinel.Url;
        await sentinel.KillAsync();
        Assert.That((await RefusalOf<BusConnectionException>(url)).Message, Does.Contain($"redis://127.0.0.1:{sentinel.Port}"));
    }

    [Test]
    public async Task Asks_the_next_Sentinel_where_the_first_is_away()
    {
        await using RedisServer server = await RedisServer.StartAsync(), away = await RedisServer.StartSentinelAsync(Name, server.Port), there = await RedisServer.StartSentinelAsync(Name, server.Port);
        await away.KillAsync();
        await FiresAtAsync(server, $"{away.Url}&nodes=127.0.0.1:{there.Port}");
    }

    [Test]
    public async Task Without_the_primary_s_name_is_told_what_to_add()
    {
        await using RedisServer server = await RedisServer.StartAsync(), sentinel = await RedisServer.StartSentinelAsync(Name, server.Port);
        BusConfigurationException refusal = await RefusalOf<BusConfigurationException>($"redis://127.0.0.1:{sentinel.Port}");
        Assert.That(refusal.Message, Does.Contain($"redis://127.0.0.1:{sentinel.Port} is a Sentinel").And.Contain("'?sentinel='").And.Contain("sentinel monitor mymaster"));
    }

    [Test]
    public async Task With_more_nodes_than_the_one_that_is_no_cluster_s_is_told_what_to_take_out()
    {
        await using RedisServer server = await RedisServer.StartAsync();
        BusConfigurationException refusal = await RefusalOf<BusConfigurationException>($"{server.Url}?nodes=127.0.0.1:1");
        Assert.That(refusal.Message, Does.Contain($"{server.Url} is not one of a cluster").And.Contain("take 'nodes' out of it").And.Contain("add 'sentinel'"));
    }

    [Test]
    public async Task That_is_a_plain_server_is_told_so()
    {
        await using RedisServer server = await RedisServer.StartAsync();
        Assert.That((await RefusalOf<BusConnectionException>($"{server.Url}?sentinel={Name}")).Message, Does.Contain(server.Url));
    }

    [Test]
    public async Task Greets_the_primary_with_its_password_and_the_Sentinel_without_one()
    {
        await using RedisServer server = await RedisServer.StartAsync($"--requirepass {Password}"), sentinel = await RedisServer.StartSentinelAsync(Name, server.Port, Password);
        await FiresAtAsync(server, $"redis://:{Password}@127.0.0.1:{sentinel.Port}/0?sentinel={Name}", Password);
    }

    [Test]
    public async Task Greets_each_with_its_own_password()
    {
        await using RedisServer server = await RedisServer.StartAsync($"--requirepass {Password}"), sentinel = await RedisServer.StartSentinelAsync(Name, server.Port, Password, Own);
        string url = $"redis://:{Password}@127.0.0.1:{sentinel.Port}?sentinel={Name}";
        await FiresAtAsync(server, $"{url}&sentinel_password={Own}", Password);

        BusConnectionException refusal = await RefusalOf<BusConnectionException>($"{url}&sentinel_password={Password}");
        Assert.That(refusal.Message, Does.Contain($"redis://127.0.0.1:{sentinel.Port}").And.Contain("WRONGPASS"));
        Assert.That(refusal.ToString(), Does.Not.Contain(Password).And.Not.Contain(Own));
        Assert.That((await RefusalOf<BusConnectionException>(url)).Message, Does.Contain("NOAUTH"), "without one");
    }

    private static async Task FiresAtAsync(RedisServer server, string url, string? password = null)
    {
        await using BusClient bus = await BusClient.ConnectAsync(url, static options => options.Service = "parcels");
        await bus.Api<IParcelApi>().ParcelSent.FireAsync(new(1)).Within(Traffic.Patience, "an event to be fired");
        await using RedisConnection admin = await Connections.OpenAsync($"redis://{(password is null ? "" : $":{password}@")}127.0.0.1:{server.Port}");
        Assert.That(await admin.SayAsync("XLEN", "parcel.*:stream"), Is.EqualTo("1"), "the event is at the primary");
    }

    private static async Task<TException> RefusalOf<TException>(string url)
        where TException : BusException
    {
        Task<BusClient> connecting = BusClient.ConnectAsync(url, static options => options.Service = "parcels").AsTask();
        try
        {
            await using BusClient connected = await connecting.Within(AtOnce, "the refusal");
        }
        catch (TException refusal)
        {
            return refusal;
        }
        throw new InvalidOperationException("It was not refused.");
    }
}
