[BusApi("auth")]
public partial interface IAuthApi
{
    ValueTask<bool> CheckPasswordAsync(string user, string password, string? tenant = null, CancellationToken cancellationToken = default);
}
