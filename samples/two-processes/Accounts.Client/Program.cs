using Accounts;
using Bus;

string user = args is [var name, ..] ? name : "sally";
string url = Environment.GetEnvironmentVariable("BUS_URL") ?? "redis://localhost";
await using BusClient bus = await BusClient.ConnectAsync(url);

await bus.Auth.UserRegistered.FireAsync(new(user, $"{user}@example.com"));
Console.WriteLine($"fired user_registered for {user}");

try
{
    Console.WriteLine($"check_password(admin, secret) = {await bus.Auth.CheckPasswordAsync("admin", "secret")}");
}
catch (BusNotServedException exception)
{
    Console.WriteLine(exception.Message);
}
