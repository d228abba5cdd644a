using Bus.Benchmarks.Contract;

namespace Bus.Benchmarks.Interceptors.ByHand;

/// <summary>What a descriptor is to the bus: knows how to call one method of a service.</summary>
internal abstract class HandRpc<TArguments, TResult>
    where TArguments : struct
{
    public abstract ValueTask<TResult> InvokeAsync(object service, TArguments arguments, CancellationToken cancellationToken);
}

/// <summary>The arguments of <see cref="IAuthApi.CheckPasswordAsync"/>.</summary>
internal readonly record struct HandArguments(string User, string Password);

/// <summary>Calls <see cref="IAuthApi.CheckPasswordAsync"/>.</summary>
internal sealed class HandCheckPassword : HandRpc<HandArguments, bool>
{
    public override ValueTask<bool> InvokeAsync(object service, HandArguments arguments, CancellationToken cancellationToken)
        => ((IAuthApi)service).CheckPasswordAsync(arguments.User, arguments.Password, cancellationToken);
}
