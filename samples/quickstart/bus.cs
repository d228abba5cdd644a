#!/usr/bin/env -S dotnet --
#:project ../../src/Bus.Runtime/Bus.Runtime.csproj
using Bus;

await using var bus = await BusClient.ConnectAsync();
await bus.ServeAsync<IAuthApi>(new AuthService());

var welcomed = new TaskCompletionSource();
await bus.Auth.UserRegistered.ListenAsync("send_welcome", async (e, context, cancellationToken) =>
{
    Console.WriteLine($"send_welcome: {e.Username} <{e.Email}> registered");
    bool isTaken = await bus.Auth.IsTakenAsync(e.Username, cancellationToken);
    Console.WriteLine($"send_welcome: is_taken({e.Username}) = {isTaken}");
    welcomed.SetResult();
});

Console.WriteLine($"check_password(admin, secret) = {await bus.Auth.CheckPasswordAsync("admin", "secret")}");
Console.WriteLine($"check_password(admin, wrong) = {await bus.Auth.CheckPasswordAsync("admin", "wrong")}");

Console.WriteLine("user_registered: fired for sally");
await bus.Auth.UserRegistered.FireAsync(new("sally", "sally@example.com"));
await welcomed.Task.WaitAsync(TimeSpan.FromSeconds(30));
Console.WriteLine("done");

/// <summary>Knows who may come in.</summary>
[BusApi("auth")]
public partial interface IAuthApi
{
    /// <summary>Whether the password is the user's.</summary>
    ValueTask<bool> CheckPasswordAsync(string user, string password, CancellationToken cancellationToken = default);

    /// <summary>Whether somebody has the name.</summary>
    ValueTask<bool> IsTakenAsync(string user, CancellationToken cancellationToken = default);

    /// <summary>Somebody has signed up.</summary>
    BusEvent<UserRegistered> UserRegistered { get; }
}

public sealed record UserRegistered(string Username, string Email);

public sealed partial class AuthService : IAuthApi
{
    public ValueTask<bool> CheckPasswordAsync(string user, string password, CancellationToken cancellationToken)
        => ValueTask.FromResult(user == "admin" && password == "secret");

    public ValueTask<bool> IsTakenAsync(string user, CancellationToken cancellationToken)
        => ValueTask.FromResult(user is "admin" or "sally");
}
