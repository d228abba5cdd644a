public sealed partial class WelcomeListeners
{
    [BusListener<IUsersApi>(nameof(IUsersApi.Registered))]
    public async ValueTask SendWelcomeAsync(UserRegistered e, CancellationToken cancellationToken)
    {
        Thread.Sleep(TimeSpan.FromSeconds(1));
        await Console.Out.WriteLineAsync($"welcome {e.User}".AsMemory(), cancellationToken);
    }
}

[BusApi]
public partial interface IUsersApi
{
    BusEvent<UserRegistered> Registered { get; }
}

public sealed record UserRegistered(string User);
