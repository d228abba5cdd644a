[BusApi]
public partial interface ICustomersApi
{
    ValueTask<Customer?> FindAsync(int id, CancellationToken cancellationToken = default);

    [BusName("find_by_email")]
    ValueTask<Customer?> FindAsync(string email, CancellationToken cancellationToken = default);
}

public sealed record Customer(int Id, string Email);
