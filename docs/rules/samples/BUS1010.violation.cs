[BusApi]
public partial interface IUsersApi
{
    ValueTask<bool> ExistsAsync(string name, CancellationToken cancellationToken = default);
}

[BusApi]
public partial interface IAdministratorsApi : IUsersApi
{
    ValueTask PromoteAsync(string name, CancellationToken cancellationToken = default);
}
