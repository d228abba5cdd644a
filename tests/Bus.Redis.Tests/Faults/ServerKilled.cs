namespace Bus.Redis.Tests.Faults;

/// <summary>A server that writes each command down is killed and comes back: no event that it confirmed is lost.</summary>
public sealed class ServerKilled
{
    [Test]
    public async Task Hands_over_each_event_that_was_fired()
    {
        Random chance = Chance.Begin();
        await using RedisServer server = await RedisServer.StartAsync("--appendonly yes", "--appendfsync always");
        await using Traffic traffic = await Traffic.StartAsync(Urls.WithShortAcknowledgement(server.Port));
        for (int round = 0; round < Chance.Rounds; round++)
        {
            await traffic.MoreFired(chance.Next(50, 2_000), $"events before the server was killed for the {round + 1}. time");
            await server.KillAsync();
            await server.StartAgainAsync();
        }
        await traffic.MoreFired(50, "events after the server came back");
        await traffic.SettleAsync();
    }
}
