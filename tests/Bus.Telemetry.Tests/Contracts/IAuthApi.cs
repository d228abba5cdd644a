namespace Bus.Telemetry.Tests;

/// <summary>An API that is called, and an event that is fired.</summary>
[BusApi("auth")]
public partial interface IAuthApi
{
    ValueTask<bool> CheckPasswordAsync(string user, CancellationToken cancellationToken = default);

    BusEvent<UserRegistered> UserRegistered { get; }
}

public sealed record UserRegistered(string Username);

/// <summary>What the handler of another API calls.</summary>
[BusApi("audit")]
public partial interface IAuditApi
{
    ValueTask<int> RecordAsync(string user, CancellationToken cancellationToken = default);
}

/// <summary>A service whose method does what the test says.</summary>
internal sealed partial class AuthService : IAuthApi
{
    public Func<string, CancellationToken, ValueTask<bool>> Check { get; set; } = static (_, _) => new(true);

    public ValueTask<bool> CheckPasswordAsync(string user, CancellationToken cancellationToken) => Check(user, cancellationToken);
}

internal sealed class AuditService : IAuditApi
{
    public ValueTask<int> RecordAsync(string user, CancellationToken cancellationToken) => new(1);
}
