// output: exe
await using BusClient bus = await BusClient.ConnectAsync();
await bus.ServeAsync<IClockApi>(new Clock());
Console.WriteLine(await bus.Clock.NowAsync());

[BusApi]
public partial interface IClockApi
{
    ValueTask<DateTimeOffset> NowAsync(CancellationToken cancellationToken = default);
}

public sealed class Clock : IClockApi
{
    public ValueTask<DateTimeOffset> NowAsync(CancellationToken cancellationToken) => new(DateTimeOffset.UtcNow);
}
