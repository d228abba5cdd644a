using System.ComponentModel;
using Bus.Descriptors;

namespace Bus.Dispatch;

/// <summary>One call as a transport has it: a message that holds the arguments, and a reply to make. Best a struct.</summary>
/// <typeparam name="TReply">What the transport sends back.</typeparam>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public interface IRpcExchange<TReply>
{
    /// <summary>Reads the arguments. Called once, before anything else.</summary>
    /// <exception cref="BusInvalidArgumentsException">They do not fit the contract.</exception>
    TArguments ReadArguments<TArguments, TResult>(RpcDescriptor<TArguments, TResult> rpc)
        where TArguments : struct;

    /// <summary>Makes the reply of a call that came to its end.</summary>
    /// <exception cref="BusFormatException">The contract does not allow the result.</exception>
    TReply WriteResult<TArguments, TResult>(RpcDescriptor<TArguments, TResult> rpc, TResult result)
        where TArguments : struct;

    /// <summary>Makes the reply of a call that failed.</summary>
    /// <param name="failure">A <see cref="BusRemoteException"/> or a <see cref="BusInvalidArgumentsException"/>.</param>
    TReply WriteFailure(BusCallException failure);
}
