namespace Bus.Runtime.Tests;

/// <summary>An API with a call of each shape and two events with one payload.</summary>
[BusApi("auth")]
public partial interface IAuthApi
{
    ValueTask<bool> CheckPasswordAsync(string user, string password, CancellationToken cancellationToken = default);

    ValueTask<int> EchoAsync(int number, CancellationToken cancellationToken = default);

    ValueTask<object> MakeAsync(int number, CancellationToken cancellationToken = default);

    ValueTask TouchAsync(string? note, CancellationToken cancellationToken = default);

    BusEvent<UserRegistered> UserRegistered { get; }

    BusEvent<UserRegistered> UserDeleted { get; }
}

public sealed record UserRegistered(string Username, int Number = 0);
