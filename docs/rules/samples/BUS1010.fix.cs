public interface IFindsNames
{
    ValueTask<bool> ExistsAsync(string name, CancellationToken cancellationToken = default);
}

[BusApi]
public partial interface IUsersApi : IFindsNames;

[BusApi]
public partial interface IAdministratorsApi : IFindsNames
{
    ValueTask PromoteAsync(string name, CancellationToken cancellationToken = default);
}
