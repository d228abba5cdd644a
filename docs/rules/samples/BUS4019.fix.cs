// output: exe
// reference: BUS4019.module.cs
using Microsoft.Extensions.DependencyInjection;

new ServiceCollection().AddBus(bus => bus.AddReceipts().Listen<Thanks>());

public sealed partial class Thanks
{
    [BusListener<IOrdersApi>(nameof(IOrdersApi.OrderPlaced), Name = "mail_thanks")]
    public ValueTask SendAsync(OrderPlaced order) => default;
}
