namespace Bus.Benchmarks.Contract;

/// <summary>What every figure calls and fires.</summary>
[BusApi("auth")]
public partial interface IAuthApi
{
    /// <summary>Whether a user's password is right.</summary>
    ValueTask<bool> CheckPasswordAsync(string user, string password, CancellationToken cancellationToken = default);

    /// <summary>A user joined.</summary>
    BusEvent<UserRegistered> UserRegistered { get; }
}
