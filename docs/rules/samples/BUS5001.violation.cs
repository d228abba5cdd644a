// property: BusContractLock=true
// file: BUS5001.violation.lock.json as bus.lock.json
[BusApi("auth")]
public partial interface IAuthApi
{
    ValueTask<bool> CheckPasswordAsync(string user, string password, string tenant, CancellationToken cancellationToken = default);
}
