public sealed class Registration(IBus bus)
{
    public async ValueTask<bool> RegisterAsync(string user, CancellationToken cancellationToken)
    {
        await bus.Users.Registered.FireAsync(new(user), cancellationToken);
        return true;
    }
}

[BusApi]
public partial interface IUsersApi
{
    BusEvent<UserRegistered> Registered { get; }
}

public sealed record UserRegistered(string User);
