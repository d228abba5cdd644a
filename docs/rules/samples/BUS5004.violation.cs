// property: BusContractLock=true
[BusApi("auth")]
public partial interface IAuthApi
{
    ValueTask<bool> CheckPasswordAsync(string user, string password, CancellationToken cancellationToken = default);
}
