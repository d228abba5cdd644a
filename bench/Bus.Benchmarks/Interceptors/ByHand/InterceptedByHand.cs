using Bus.Benchmarks.Contract;
using Bus.Dispatch;

namespace Bus.Benchmarks.Interceptors.ByHand;

/// <summary>A service with the two interceptors composed around it by hand: what they cost where there is no bus.</summary>
internal sealed class InterceptedByHand(IAuthApi service) : IAuthApi
{
    private static readonly HandCheckPassword CheckPassword = new();
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(5);

    private readonly IHandCallInterceptor _call = new HandPassingCall();
    private readonly IHandServeInterceptor _serve = new HandPassingServe();

    public BusEvent<UserRegistered> UserRegistered => service.UserRegistered;

    public ValueTask<bool> CheckPasswordAsync(string user, string password, CancellationToken cancellationToken)
        => _call.CallAsync(
            CheckPassword,
            new HandArguments(user, password),
            new CallContext { CancellationToken = cancellationToken, Timeout = Timeout },
            new HandCallNext(_serve, service));
}
