public static class Program
{
    public static async Task Main()
    {
        BusClient bus = await BusClient.ConnectAsync();
        await bus.Users.Registered.ListenAsync("send_welcome", async e => Console.WriteLine($"welcome {e.User}"));
        await bus.Users.Registered.FireAsync(new("sally"));
    }
}

[BusApi]
public partial interface IUsersApi
{
    BusEvent<UserRegistered> Registered { get; }
}

public sealed record UserRegistered(string User);
