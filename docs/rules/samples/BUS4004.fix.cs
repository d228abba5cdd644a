public sealed partial class WelcomeListeners
{
    [BusListener<IUsersApi>(nameof(IUsersApi.Registered))]
    public async ValueTask SendWelcomeAsync(UserRegistered e, CancellationToken cancellationToken)
    {
        await Task.Delay(TimeSpan.FromSeconds(1), cancellationToken);
        await Console.Out.WriteLineAsync($"welcome {e.User}".AsMemory(), cancellationToken);
    }
}

[BusApi]
public partial interface IUsersApi
{
    BusEvent<UserRegistered> Registered { get; }
}

public sealed record UserRegistered(string User);
