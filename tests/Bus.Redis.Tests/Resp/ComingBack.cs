using Bus.Redis.Tests.Support;
using Bus.TestKit;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bus.Redis.Tests.Resp;

/// <summary>A link outlives its connections and its server.</summary>
public sealed class ComingBack
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Test]
    public async Task Says_again_what_may_be_repeated()
    {
        await using RedisServer server = await RedisServer.StartAsync("--appendonly yes", "--appendfsync always");
        await using RedisLink link = await OpenAsync(server);
        RecordingWork work = new(link);
        await work.Counted(200).Within(Patience, "the first writes");
        for (int round = 0; round < 3; round++)
        {
            long before = work.Done;
            await server.KillAsync();
            await server.StartAgainAsync();
            await work.Counted(before + 200).Within(Patience, "writes after the server came back");
        }
        await work.StopAsync().Within(Patience, "the writers");

        Assert.That(await link.SendAsync<Count, long>(default, CancellationToken.None), Is.EqualTo(work.Done), "each write that was confirmed is there, once");
    }

    [Test]
    public async Task Does_not_repeat_what_may_not_be()
    {
        await using RedisServer server = await RedisServer.StartAsync();
        await using RedisLink link = await OpenAsync(server);
        Task<string?> waiting = link.SendAsync<Say, string?>(new Say("BLPOP", "never", "0"), CancellationToken.None).AsTask();

        await server.KillAsync();

        Assert.ThrowsAsync<RedisConnectionLostException>(async () => await waiting.WaitAsync(Patience));
    }

    [Test]
    public async Task Waits_for_the_server_as_long_as_its_caller()
    {
        await using RedisServer server = await RedisServer.StartAsync();
        await using RedisLink link = await OpenAsync(server);
        await server.KillAsync();
        using CancellationTokenSource caller = new();
        Task<long> waiting = link.SendAsync<Count, long>(default, caller.Token).AsTask();
        Assert.That(await waiting.StaysPending(TimeSpan.FromMilliseconds(200)), Is.True);

        await caller.CancelAsync();

        Assert.CatchAsync<OperationCanceledException>(async () => await waiting.WaitAsync(Patience));
        Assert.That(link.IsConnected, Is.False);
    }

    [Test]
    public async Task Ends_for_all_when_it_is_closed()
    {
        await using RedisServer server = await RedisServer.StartAsync();
        RedisLink link = await OpenAsync(server);
        await server.KillAsync();
        Task<long> waiting = link.SendAsync<Count, long>(default, CancellationToken.None).AsTask();

        await link.DisposeAsync().AsTask().Within(Patience, "the disposal");

        Assert.CatchAsync<OperationCanceledException>(async () => await waiting.WaitAsync(Patience));
        Assert.CatchAsync<OperationCanceledException>(async () => await link.SendAsync<Count, long>(default, CancellationToken.None).AsTask().WaitAsync(Patience));
    }

    private static ValueTask<RedisLink> OpenAsync(RedisServer server)
        => RedisLink.ConnectAsync(new AddressedNode(RedisUrl.Parse(new Uri(server.Url)).Address, "tests", TimeProvider.System, NullLogger.Instance), CancellationToken.None);

    /// <summary>Several who write, one after the other, as long as they are let.</summary>
    private sealed class RecordingWork
    {
        private readonly Recording<string> _written = new();
        private readonly Task _writers;
        private volatile bool _isOver;

        public RecordingWork(RedisLink link) => _writers = Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(() => WriteAsync(link, writer))));

        public long Done => _written.Items.Count;

        /// <summary>So many writes are confirmed. A writer that fails says why.</summary>
        public async Task Counted(long count) => await await Task.WhenAny(_written.When(items => items.Count >= count), _writers);

        public Task StopAsync()
        {
            _isOver = true;
            return _writers;
        }

        private async Task WriteAsync(RedisLink link, int writer)
        {
            for (int number = 0; !_isOver; number++)
            {
                string item = $"{writer}-{number}";
                await link.SendAsync<Remember, long>(new Remember(item), CancellationToken.None);
                _written.Add(item);
            }
        }
    }
}

/// <summary>Puts something into a set: twice is once.</summary>
internal readonly struct Remember(string item) : IRedisCommand<long>
{
    public static bool MayRepeat => true;

    public void Write(CommandBuffer buffer)
    {
        buffer.Begin(3);
        buffer.Argument("SADD"u8);
        buffer.Argument("items"u8);
        buffer.Argument(item);
    }

    public static long Read(ref RespReader reply) => reply.ReadInteger();
}

internal readonly struct Count : IRedisCommand<long>
{
    public static bool MayRepeat => true;

    public void Write(CommandBuffer buffer)
    {
        buffer.Begin(2);
        buffer.Argument("SCARD"u8);
        buffer.Argument("items"u8);
    }

    public static long Read(ref RespReader reply) => reply.ReadInteger();
}
