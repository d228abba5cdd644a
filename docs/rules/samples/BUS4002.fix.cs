public static class AuthModule
{
    public static BusBuilder AddAuth(this BusBuilder bus) => bus
        .Serve<IAuthApi, CachedAuthService>();
}

[BusApi]
public partial interface IAuthApi
{
    ValueTask<bool> CheckAsync(string user, CancellationToken cancellationToken = default);
}

public sealed class AuthService : IAuthApi
{
    public ValueTask<bool> CheckAsync(string user, CancellationToken cancellationToken) => new(user == "admin");
}

public sealed class CachedAuthService : IAuthApi
{
    public ValueTask<bool> CheckAsync(string user, CancellationToken cancellationToken) => new(true);
}
