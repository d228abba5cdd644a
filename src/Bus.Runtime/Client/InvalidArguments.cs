using System.ComponentModel;
using Bus.Descriptors;

namespace Bus.Client;

/// <summary>What generated proxies return for arguments that do not fit the contract.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class InvalidArguments
{
    private const string IsNull = "is null, but the contract does not allow null";

    /// <summary>A call that failed because an argument is null.</summary>
    /// <typeparam name="TResult">The result.</typeparam>
    /// <param name="rpc">What was called.</param>
    /// <param name="parameter">The parameter's name on the bus.</param>
    public static ValueTask<TResult> Null<TResult>(RpcDescriptor rpc, string parameter)
        => ValueTask.FromException<TResult>(new BusInvalidArgumentsException(rpc.Api.Name, rpc.Name, parameter, IsNull));

    /// <summary>A call without a result that failed because an argument is null.</summary>
    /// <param name="rpc">What was called.</param>
    /// <param name="parameter">The parameter's name on the bus.</param>
    public static ValueTask Null(RpcDescriptor rpc, string parameter)
        => ValueTask.FromException(new BusInvalidArgumentsException(rpc.Api.Name, rpc.Name, parameter, IsNull));
}
