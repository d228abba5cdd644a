using Bus.Descriptors;
using Bus.Redis.Lightbus;

namespace Bus.Redis.Calls;

/// <summary>What a reply means to its caller.</summary>
internal static class RpcReplies
{
    /// <summary>Reads a reply.</summary>
    /// <returns>The result.</returns>
    /// <exception cref="BusException">The call failed, or the result does not fit the contract.</exception>
    public static TResult Read<TArguments, TResult>(RpcDescriptor<TArguments, TResult> rpc, ReadOnlySpan<byte> reply)
        where TArguments : struct
    {
        RpcResultMessage message = new(reply);
        try
        {
            message.Read();
            if (!message.IsError) return message.ReadResult(rpc);
        }
        catch (BusFormatException failure)
        {
            const string Prefix = "$.kwargs.result";
            string path = failure.Path.StartsWith(Prefix, StringComparison.Ordinal) ? $"${failure.Path[Prefix.Length..]}" : failure.Path;
            throw new BusInvalidResultException(rpc.Api.Name, rpc.Name, rpc.Api.Contract, path, failure.Problem);
        }
        if (message.Failure?.ToException(rpc) is { } told) throw told;
        RemoteError error = message.ReadError();
        throw new BusRemoteException(rpc.Api.Name, rpc.Name, error.Type, error.Message, error.Stack);
    }

    /// <summary>The number of the call that a reply answers; 0 when it is none of ours, or no reply.</summary>
    public static long NumberOf(ReadOnlySpan<byte> reply, CallIds ids)
    {
        RpcResultMessage message = new(reply);
        try
        {
            message.Read();
            return ids.NumberOf(message.CallId);
        }
        catch (BusFormatException)
        {
            // If it says whose it is, its caller is told that it makes no sense.
            return ids.NumberOf(message.CallId);
        }
    }
}
