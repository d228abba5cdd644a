// property: BusContractLock=true
// file: BUS5004.fix.lock.json as bus.lock.json
[BusApi("auth")]
public partial interface IAuthApi
{
    ValueTask<bool> CheckPasswordAsync(string user, string password, CancellationToken cancellationToken = default);
}
