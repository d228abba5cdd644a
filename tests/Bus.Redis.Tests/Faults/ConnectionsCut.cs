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
        await using Callers callers = await Callers.StartAsync($"redis://127.0.0.1:{proxy.Port}");

        for (int round = 0; round < Chance.Rounds; round++) await proxy.CutAsync(CutsPerRound, Traffic.Patience);
        await callers.SettleAsync();
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
}
