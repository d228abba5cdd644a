public static class Stock
{
    public static async Task<bool> TakeAsync(IBus bus, CancellationToken cancellationToken)
        => await bus.Api<IStock>().TakeAsync("lamp", cancellationToken);
}

[BusApi]
public partial interface IStock
{
    ValueTask<bool> TakeAsync(string article, CancellationToken cancellationToken = default);
}
