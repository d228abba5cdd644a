namespace Billing
{
    [BusApi("billing.users")]
    public partial interface IUsersApi
    {
        ValueTask<decimal> DebtOfAsync(string user, CancellationToken cancellationToken = default);
    }
}

namespace Shop
{
    [BusApi("users")]
    public partial interface ICustomersApi
    {
        ValueTask<string> AddressOfAsync(string user, CancellationToken cancellationToken = default);
    }
}
