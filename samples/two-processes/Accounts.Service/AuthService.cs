namespace Accounts;

public sealed partial class AuthService : IAuthApi
{
    public ValueTask<bool> CheckPasswordAsync(string user, string password, CancellationToken cancellationToken)
        => ValueTask.FromResult(user == "admin" && password == "secret");
}
