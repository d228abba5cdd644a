// property: BusContractLock=true
// file: BUS5002.fix.lock.json as bus.lock.json
[BusApi("auth")]
public partial interface IAuthApi
{
    ValueTask<bool> CheckPasswordAsync(string user, string password, string? tenant = null, CancellationToken cancellationToken = default);
}
