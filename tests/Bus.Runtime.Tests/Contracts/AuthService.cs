namespace Bus.Runtime.Tests;

/// <summary>A service whose methods do what the test says.</summary>
internal sealed partial class AuthService : IAuthApi
{
    public Func<int, CancellationToken, ValueTask<int>> Echo { get; set; } = static (number, _) => new(number);

    public Func<int, CancellationToken, ValueTask<object>> Make { get; set; } = static (number, _) => new(new object());

    public Func<string?, CancellationToken, ValueTask> Touch { get; set; } = static (_, _) => default;

    public ValueTask<bool> CheckPasswordAsync(string user, string password, CancellationToken cancellationToken)
        => new(user == "admin" && password == "secret");

    public ValueTask<int> EchoAsync(int number, CancellationToken cancellationToken) => Echo(number, cancellationToken);

    public ValueTask<object> MakeAsync(int number, CancellationToken cancellationToken) => Make(number, cancellationToken);

    public ValueTask TouchAsync(string? note, CancellationToken cancellationToken) => Touch(note, cancellationToken);
}
