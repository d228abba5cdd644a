public sealed class Registration(IBus bus)
{
    public ValueTask<bool> RegisterAsync(string user, CancellationToken cancellationToken)
    {
        bus.Users.Registered.FireAsync(new(user), cancellationToken);
        return new(true);
    }
}

[BusApi]
public partial interface IUsersApi
{
    BusEvent<UserRegistered> Registered { get; }
}

public sealed record UserRegistered(string User);
