[BusApi]
public partial interface IAuthApi
{
    ValueTask<bool> CheckAsync(string user, CancellationToken cancellationToken = default);
}
