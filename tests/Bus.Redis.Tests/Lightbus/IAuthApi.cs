namespace Bus.Redis.Tests.Lightbus;

/// <summary>The API whose traffic with Python was captured.</summary>
[BusApi("auth")]
public partial interface IAuthApi
{
    ValueTask<bool> CheckPasswordAsync(string user, string password, CancellationToken cancellationToken = default);

    BusEvent<UserRegistered> UserRegistered { get; }

    BusEvent<UserChanged> UserChanged { get; }

    BusEvent<UserDeleted> UserDeleted { get; }
}

public sealed record UserRegistered(string Username, string Email, bool IsAdmin = false);

public sealed record UserDeleted(string Username);

public sealed record UserChanged(
    string Username, DateTimeOffset When, decimal Balance, Guid Uid, List<string> Tags, SortedDictionary<string, int> Attrs, string? Nickname, Role Role, Address Address);

public enum Role
{
    Admin,
    Guest,
}

public sealed record Address(string City, string? Postcode);
