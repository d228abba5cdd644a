using System.Globalization;
using Microsoft.Extensions.DependencyInjection;

namespace Bus.AheadOfTime.Worker;

/// <summary>Writes a bill for each order, on the other bus.</summary>
public sealed partial class OrderListeners([FromKeyedServices("billing")] IBillingApi billing, Report report, Play play)
{
    [BusListener<IOrdersApi>(nameof(IOrdersApi.OrderPlaced))]
    public async ValueTask SendBillAsync(OrderPlaced e, EventContext context, CancellationToken cancellationToken)
    {
        string bill = await billing.BillAsync(e.Order.Id, e.Price, cancellationToken);
        report.Line(string.Create(CultureInfo.InvariantCulture, $"listener '{context.Listener.Name}', attempt {context.Attempt}: {bill}, {e.Day:O}"));
        play.Billed.TrySetResult();
    }

    [BusListener<IOrdersApi>(nameof(IOrdersApi.OrderPlaced))]
    public static ValueTask PackAsync(OrderPlaced e, EventContext context) => throw new InvalidOperationException($"attempt {context.Attempt}: no box fits");
}
