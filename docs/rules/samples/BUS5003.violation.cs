// property: BusContractLock=true
// file: BUS5003.violation.lock.json as bus.lock.json
[BusApi("auth")]
public partial interface IAuthApi
{
    ValueTask<bool> CheckPasswordAsync(string user, string password, CancellationToken cancellationToken = default);
}
