// property: BusContractLock=true
// file: BUS5001.fix.lock.json as bus.lock.json
[BusApi("auth")]
public partial interface IAuthApi
{
    ValueTask<bool> CheckPasswordAsync(string user, string password, string tenant = "main", CancellationToken cancellationToken = default);
}
