using Bus.Redis.Servers.Cluster;
using Bus.Redis.Tests.Support;
using Bus.Redis.Worker;

namespace Bus.Redis.Tests.Faults;

/// <summary>The server that has the stream and the queue dies or hangs, and its replica takes over. Redis copies to replicas behind its back: what only the dead one had is lost with it.</summary>
public sealed class PrimariesLost
{
    [Test]
    public async Task Of_a_cluster_take_along_no_event_that_their_replica_had()
    {
        Random chance = Chance.Begin();
        await using RedisCluster cluster = await RedisCluster.StartAsync(hasReplicas: true);
        RedisServer primary = cluster.FirstOwnerOf(HashSlot.Of("parcel.*:stream")), replica = cluster.ReplicaOf(primary);
        await using Traffic traffic = await Traffic.StartAsync($"{cluster.Url}&acknowledgement_timeout=5");
        for (int round = 0; round < Chance.Rounds; round++)
        {
            await traffic.MoreFired(chance.Next(50, 2_000), $"events before the primary is killed for the {round + 1}. time");
            await traffic.StrikeAsync(() => ReplicatedAsync(primary), () => RedisCluster.KillAsync(primary, replica));
            await traffic.MoreHandled(200, "events to be handled that were fired at the replica that took over");
            await RedisCluster.ReturnAsync(primary);
            (primary, replica) = (replica, primary);
        }
        await traffic.SettleAsync();
    }

    [Test]
    public async Task Of_a_cluster_let_calls_fail_and_succeed_again()
    {
        await using RedisCluster cluster = await RedisCluster.StartAsync(hasReplicas: true);
        RedisServer primary = cluster.FirstOwnerOf(HashSlot.Of("parcel:rpc_queue")), replica = cluster.ReplicaOf(primary);
        await using Callers callers = await Callers.StartAsync(cluster.Url);
        await callers.MoreAnswered(50, "calls to be answered");
        await RedisCluster.KillAsync(primary, replica);
        await callers.MoreAnswered(50, "calls to be answered at the replica that took over");
        await callers.SettleAsync();
    }

    [Test]
    public async Task Of_Sentinel_take_along_no_event_that_their_replica_had_and_let_calls_fail_and_succeed_again()
    {
        Random chance = Chance.Begin();
        await using RedisWithSentinel servers = await RedisWithSentinel.StartAsync();
        await using Traffic traffic = await Traffic.StartAsync($"{servers.Url}&acknowledgement_timeout=5");
        await using Callers callers = await Callers.StartAsync(servers.Url);
        for (int round = 0; round < Chance.Rounds; round++)
        {
            await traffic.MoreFired(chance.Next(50, 2_000), $"events before the primary is killed for the {round + 1}. time");
            await traffic.StrikeAsync(() => ReplicatedAsync(servers.Primary), servers.KillPrimaryAsync);
            await traffic.MoreHandled(200, "events to be handled that were fired at the replica that took over");
            await callers.MoreAnswered(50, "calls to be answered there");
            await servers.RestoreAsync();
        }
        await traffic.SettleAsync();
        await callers.SettleAsync();
    }

    [Test]
    public async Task Of_Sentinel_are_left_when_they_hang_though_the_kernel_keeps_their_connections()
    {
        await using RedisWithSentinel servers = await RedisWithSentinel.StartAsync();
        await using Traffic traffic = await Traffic.StartAsync($"{servers.Url}&acknowledgement_timeout=5");
        await using Callers callers = await Callers.StartAsync(servers.Url);
        RedisServer hung = servers.Primary;
        await traffic.MoreFired(100, "events before the primary hangs");
        await traffic.StrikeAsync(() => ReplicatedAsync(hung), async () =>
        {
            await hung.PauseAsync();
            await servers.WhenReplacedAsync();
        });

        await traffic.MoreHandled(200, "events to be handled that were fired at the replica that took over");
        await callers.MoreAnswered(50, "calls to be answered there");

        await hung.ResumeAsync();
        await traffic.MoreHandled(200, "events to be handled after the hung one came back, which does not know yet that it was replaced");
        await callers.MoreAnswered(50, "calls to be answered after that");
        await traffic.SettleAsync();
        await callers.SettleAsync();
    }

    [Test]
    public async Task Of_Sentinel_that_hang_do_not_keep_from_connecting_to_who_takes_over()
    {
        await using RedisWithSentinel servers = await RedisWithSentinel.StartAsync();
        await servers.Primary.PauseAsync();
        Task<BusClient> connecting = BusClient.ConnectAsync(servers.Url, static options => options.Service = "parcels").AsTask();
        await servers.WhenReplacedAsync();
        await using BusClient bus = await connecting.Within(Traffic.Patience, "the connection to who took over");
        await bus.Api<IParcelApi>().ParcelSent.FireAsync(new(1)).Within(Traffic.Patience, "an event to be fired there");
        Assert.That(await RedisAdmin.SayAsync(servers.Primary.Port, "XLEN parcel.*:stream"), Is.EqualTo("1"));
    }

    /// <summary>What was written up to now is at the replica, too.</summary>
    private static async Task ReplicatedAsync(RedisServer primary)
    {
        await using RedisConnection admin = await Connections.OpenAsync($"redis://127.0.0.1:{primary.Port}");
        // A write of one's own: WAIT is for what its connection wrote, and with that for all before it.
        await admin.SayAsync("SET", "mark", "1");
        Assert.That(await admin.SayAsync("WAIT", "1", "30000"), Is.EqualTo("1"), "the replica that has it");
    }
}
