using System.ComponentModel;

namespace Bus.Descriptors;

/// <summary>Takes an RPC's descriptor with its types.</summary>
/// <typeparam name="TReturn">What the visit returns.</typeparam>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public interface IRpcVisitor<out TReturn>
{
    /// <summary>Visits an RPC.</summary>
    /// <typeparam name="TArguments">A struct that holds the arguments.</typeparam>
    /// <typeparam name="TResult">The result.</typeparam>
    /// <param name="rpc">The RPC.</param>
    TReturn Visit<TArguments, TResult>(RpcDescriptor<TArguments, TResult> rpc)
        where TArguments : struct;
}
