namespace Bus.Benchmarks.Contract;

/// <summary>Throws from an async method, as most services do.</summary>
/// <remarks>Then the exception is thrown twice on either side, in the service and by the caller's await: what is left is the mapping.</remarks>
public sealed partial class FailingAuthService : IAuthApi
{
    public async ValueTask<bool> CheckPasswordAsync(string user, string password, CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        throw new InvalidOperationException("No such user.");
    }
}
