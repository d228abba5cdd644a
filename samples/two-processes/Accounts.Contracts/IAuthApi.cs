using Bus;

namespace Accounts;

/// <summary>Knows who may come in.</summary>
[BusApi("auth")]
public partial interface IAuthApi
{
    /// <summary>Whether the password is the user's.</summary>
    ValueTask<bool> CheckPasswordAsync(string user, string password, CancellationToken cancellationToken = default);

    /// <summary>Somebody has signed up.</summary>
    BusEvent<UserRegistered> UserRegistered { get; }
}

public sealed record UserRegistered(string Username, string Email);
