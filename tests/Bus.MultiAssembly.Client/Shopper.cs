using Bus.MultiAssembly.Contracts;

namespace Bus.MultiAssembly.Client;

/// <summary>A caller and listener in an assembly that knows the contract only.</summary>
public sealed partial class Shopper(IBus bus)
{
    private readonly TaskCompletionSource<string> _soldOut = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<string> SoldOut => _soldOut.Task;

    public ValueTask<Taken> BuyAsync(string article, int count) => bus.Warehouse.TakeAsync(article, count);

    [BusListener<IWarehouseApi>(nameof(IWarehouseApi.SoldOut))]
    public ValueTask NoteSoldOutAsync(SoldOut e)
    {
        _soldOut.TrySetResult(e.Article);
        return default;
    }
}
