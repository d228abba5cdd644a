namespace Bus.AheadOfTime.Worker;

/// <summary>Writes bills, on a bus of its own.</summary>
[BusApi("billing")]
public partial interface IBillingApi
{
    ValueTask<string> BillAsync(string order, decimal price, CancellationToken cancellationToken = default);
}

public sealed class BillingService : IBillingApi
{
    public ValueTask<string> BillAsync(string order, decimal price, CancellationToken cancellationToken) => new($"bill of {order}, {price:0.00}");
}

/// <summary>Nobody serves it.</summary>
[BusApi("audit")]
public partial interface IAuditApi
{
    ValueTask RecordAsync(string what, CancellationToken cancellationToken = default);
}
