using Bus.MultiAssembly.Contracts;

namespace Bus.MultiAssembly.Service;

/// <summary>A service in an assembly of its own: its event property is generated here, from a contract that lies elsewhere.</summary>
public sealed partial class WarehouseService : IWarehouseApi
{
    private int _left = 3;

    public async ValueTask<Taken> TakeAsync(string article, int count, CancellationToken cancellationToken)
    {
        int taken = Math.Min(count, _left);
        _left -= taken;
        if (_left == 0) await SoldOut.FireAsync(new(article), cancellationToken);
        return new(taken, _left);
    }
}
