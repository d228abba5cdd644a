using Bus.Redis.Tests.Lightbus;
using Bus.Redis.Tests.Support;
using Bus.Redis.Worker;
using Bus.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bus.Redis.Tests.Faults;

/// <summary>A server that keeps its connections and says nothing any more.</summary>
public sealed class ServerHung
{
    // One farewell is waited for, five seconds, and what is in other hands a second each; the rest is a busy machine's.
    private static readonly TimeSpan LongestDisposal = TimeSpan.FromSeconds(30);

    [Test]
    public async Task Is_left_after_twenty_seconds_for_a_new_connection()
    {
        await using RedisServer server = await RedisServer.StartAsync();
        ManualTimeProvider clock = new();
        await using RedisLink link = await RedisLink.ConnectAsync(new AddressedNode(RedisUrl.Parse(new Uri(server.Url)).Address, "tests", clock, NullLogger.Instance), CancellationToken.None);
        long first = link.ConnectionId;
        await server.PauseAsync();
        Task<string?> answer;
        try
        {
            answer = link.SendAsync<Repeatable, string?>(default, CancellationToken.None).AsTask();
            await Eventually.HoldsAsync(() =>
            {
                clock.Advance(TimeSpan.FromSeconds(10));
                return Task.FromResult(!link.IsConnected);
            }, Traffic.Patience, "the connection to be given up");
        }
        finally
        {
            await server.ResumeAsync();
        }
        await Eventually.HoldsAsync(() =>
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            return Task.FromResult(answer.IsCompleted);
        }, Traffic.Patience, "the answer on another connection");
        Assert.That(await answer, Is.EqualTo("PONG"));
        Assert.That(link.ConnectionId, Is.Not.EqualTo(first));
    }

    [Test]
    public async Task Is_not_one_whose_connection_has_nothing_to_say()
    {
        await using RedisServer server = await RedisServer.StartAsync();
        ManualTimeProvider clock = new();
        await using RedisLink link = await RedisLink.ConnectAsync(new AddressedNode(RedisUrl.Parse(new Uri(server.Url)).Address, "tests", clock, NullLogger.Instance), CancellationToken.None);
        long first = link.ConnectionId;
        for (int step = 0; step < 10; step++)
        {
            clock.Advance(TimeSpan.FromSeconds(10));
            await link.SendAsync<Repeatable, string?>(default, CancellationToken.None);
        }
        Assert.That(link.ConnectionId, Is.EqualTo(first));
    }

    [Test]
    public async Task Does_not_hold_up_the_disposal_of_a_worker()
    {
        await using RedisServer server = await RedisServer.StartAsync();
        BusClient worker = await BusClient.ConnectAsync(server.Url, static options => options.Service = "parcels");
        await worker.ServeAsync<IParcelApi>(new Doubling());
        await worker.Api<IParcelApi>().ParcelSent.ListenAsync("deliver", static _ => default);
        await worker.Api<IParcelApi>().ParcelSent.FireAsync(new(1));
        await worker.Api<IAuthApi>().UserRegistered.ListenAsync("welcome", static _ => default);
        await server.PauseAsync();
        try
        {
            await worker.DisposeAsync().AsTask().Within(LongestDisposal, "the disposal");
        }
        finally
        {
            await server.ResumeAsync();
        }
    }

    private readonly struct Repeatable : IRedisCommand<string?>
    {
        public static bool MayRepeat => true;

        public void Write(CommandBuffer buffer)
        {
            buffer.Begin(1);
            buffer.Argument("PING"u8);
        }

        public static string? Read(ref RespReader reply) => reply.ReadString();
    }
}
