using Bus.Redis.Worker;

namespace Bus.Redis.Tests.Faults;

/// <summary>Connections end in the midst of commands and replies.</summary>
public sealed class ConnectionsCut
{
    private const int CutsPerRound = 10;

    [Test]
    public Task Lose_no_event() => CutTrafficAsync(lastWords: null);

    [Test]
    public Task Lose_no_event_when_nonsense_comes_before_they_end()
        => CutTrafficAsync("\0\u0001 HTTP/1.1 500 Internal Server Error\r\n\r\n"u8.ToArray());

    [Test]
    public async Task Let_calls_fail_but_neither_hang_nor_answer_wrongly()
    {
        await using RedisServer server = await RedisServer.StartAsync();
        await using CuttingProxy proxy = new(server.Port, Chance.Begin());
        string url = $"redis://127.0.0.1:{proxy.Port}";
        await using BusClient service = await BusClient.ConnectAsync(url, static options => options.Service = "parcels");
        await using IAsyncDisposable served = await service.ServeAsync<IParcelApi>(new Doubling());
        await using BusClient client = await BusClient.ConnectAsync(url, static options => (options.Service, options.Timeout) = ("callers", TimeSpan.FromSeconds(1)));
        IParcelApi api = client.Api<IParcelApi>();
        using CancellationTokenSource over = new();
        Task<(int Right, int Failed)>[] callers = [.. Enumerable.Range(0, 8).Select(caller => Task.Run(() => CallAsync(api, caller * 1_000_000L, over.Token)))];

        for (int round = 0; round < Chance.Rounds; round++) await proxy.CutAsync(CutsPerRound, Traffic.Patience);
        await over.CancelAsync();

        (int Right, int Failed)[] counts = await Task.WhenAll(callers).Within(Traffic.Patience, "the last calls");
        TestContext.Out.WriteLine($"{counts.Sum(static count => count.Right)} calls were answered, {counts.Sum(static count => count.Failed)} failed.");
        Assert.That(counts.Sum(static count => count.Right), Is.Positive);
        await SucceedsAsync(api);
    }

    private static async Task CutTrafficAsync(byte[]? lastWords)
    {
        await using RedisServer server = await RedisServer.StartAsync();
        await using CuttingProxy proxy = new(server.Port, Chance.Begin(), lastWords);
        await using Traffic traffic = await Traffic.StartAsync(Urls.WithShortAcknowledgement(proxy.Port));
        for (int round = 0; round < Chance.Rounds; round++)
        {
            await proxy.CutAsync(CutsPerRound, Traffic.Patience);
            await traffic.MoreFired(50, "events after connections were cut");
        }
        await traffic.SettleAsync();
    }

    /// <summary>Calls one after the other: each answer is right, each failure is the bus's own.</summary>
    private static async Task<(int Right, int Failed)> CallAsync(IParcelApi api, long number, CancellationToken over)
    {
        int right = 0, failed = 0;
        for (; !over.IsCancellationRequested; number++)
        {
            try
            {
                long answer = await api.DoubleAsync(number, CancellationToken.None).Within(Traffic.Patience, "an answer");
                if (answer != 2 * number) throw new InvalidOperationException($"Twice {number} is not {answer}.");
                right++;
            }
            catch (BusException)
            {
                failed++;
            }
        }
        return (right, failed);
    }

    /// <summary>A call that was sent before the last connection was back may fail still.</summary>
    private static async Task SucceedsAsync(IParcelApi api)
    {
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                Assert.That(await api.DoubleAsync(21), Is.EqualTo(42));
                return;
            }
            catch (BusException) when (attempt < 10)
            {
                // Each attempt ends within the timeout of calls.
            }
        }
    }
}

/// <summary>Answers each call.</summary>
internal sealed partial class Doubling : IParcelApi
{
    public ValueTask<long> DoubleAsync(long number, CancellationToken cancellationToken) => new(2 * number);
}
