using System.Runtime.CompilerServices;

namespace Bus.Benchmarks.Contract;

/// <summary>Answers once it is told to go on.</summary>
public sealed partial class SuspendingAuthService : IAuthApi
{
    private readonly ManualSignal _signal = new();

    // Pooled, so that the handler's own state does not count among the bytes.
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<bool> CheckPasswordAsync(string user, string password, CancellationToken cancellationToken)
    {
        await _signal.WaitAsync();
        return user == "admin" && password == "secret";
    }

    /// <summary>Resumes the handler, and whoever awaits it, on this thread.</summary>
    public void Resume() => _signal.Set();
}
