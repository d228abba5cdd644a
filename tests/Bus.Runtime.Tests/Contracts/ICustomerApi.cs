namespace Bus.Runtime.Tests;

/// <summary>Named one letter away from <see cref="ICustomersApi"/>.</summary>
[BusApi("customer")]
public partial interface ICustomerApi
{
    ValueTask<int> CountAsync(CancellationToken cancellationToken = default);
}

[BusApi("customers")]
public partial interface ICustomersApi
{
    ValueTask<int> CountAsync(CancellationToken cancellationToken = default);
}

internal sealed class CustomersService : ICustomersApi
{
    public ValueTask<int> CountAsync(CancellationToken cancellationToken) => new(3);
}
