namespace Bus.Benchmarks.Contract;

/// <summary>Answers at once.</summary>
public sealed partial class AuthService : IAuthApi
{
    public ValueTask<bool> CheckPasswordAsync(string user, string password, CancellationToken cancellationToken)
        => new(user == "admin" && password == "secret");
}
