[BusApi("auth")]
public partial interface IAuthApi
{
    ValueTask<bool> CheckAsync(string user, CancellationToken cancellationToken = default);
}

[BusApi("auth_admin")]
public partial interface IAuthAdminApi
{
    ValueTask BlockAsync(string user, CancellationToken cancellationToken = default);
}
