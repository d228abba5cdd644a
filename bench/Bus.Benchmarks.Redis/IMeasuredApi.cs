namespace Bus.Benchmarks.Redis;

/// <summary>What is called and fired: two short texts, and a yes or no.</summary>
[BusApi("auth")]
public partial interface IMeasuredApi
{
    ValueTask<bool> CheckPasswordAsync(string user, string password, CancellationToken cancellationToken = default);

    BusEvent<UserRegistered> UserRegistered { get; }
}

public sealed record UserRegistered(string Username, string Email);

internal sealed class MeasuredService : IMeasuredApi
{
    public BusEvent<UserRegistered> UserRegistered => throw new NotSupportedException("It is not fired here.");

    public ValueTask<bool> CheckPasswordAsync(string user, string password, CancellationToken cancellationToken) => new(password.Length == 6);
}
