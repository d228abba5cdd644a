using Bus.Codecs;
using Bus.Codecs.Json;
using Bus.Descriptors;

namespace Bus.Transports.Wire;

/// <summary>The messages of calls: arguments as an object; a reply as <c>{"result":…}</c> or <c>{"error":{…}}</c>.</summary>
internal static class RpcMessages
{
    /// <summary>Writes a call's arguments.</summary>
    /// <exception cref="BusInvalidArgumentsException">The contract does not allow them.</exception>
    public static MessageBuffer Write<TArguments, TResult>(RpcDescriptor<TArguments, TResult> rpc, in TArguments arguments)
        where TArguments : struct
    {
        MessageBuffer message = new();
        try
        {
            JsonWriter writer = new(message, JsonDialect.Web);
            rpc.WriteArguments(ref writer, arguments);
            writer.Flush();
            return message;
        }
        catch (BusFormatException failure)
        {
            failure = message.Located(failure);
            message.Dispose();
            throw Refused(rpc, failure);
        }
        catch
        {
            message.Dispose();
            throw;
        }
    }

    /// <summary>Reads a call's arguments.</summary>
    /// <exception cref="BusInvalidArgumentsException">They do not fit the contract.</exception>
    public static TArguments Read<TArguments, TResult>(RpcDescriptor<TArguments, TResult> rpc, MessageBuffer message)
        where TArguments : struct
    {
        try
        {
            JsonReader reader = new(message.Written);
            TArguments arguments = rpc.ReadArguments(ref reader);
            reader.End();
            return arguments;
        }
        catch (BusFormatException failure)
        {
            throw Refused(rpc, failure);
        }
    }

    /// <summary>Writes a result.</summary>
    /// <exception cref="BusFormatException">The contract does not allow it.</exception>
    public static MessageBuffer WriteResult<TArguments, TResult>(RpcDescriptor<TArguments, TResult> rpc, TResult result)
        where TArguments : struct
    {
        MessageBuffer message = new();
        try
        {
            JsonWriter writer = new(message, JsonDialect.Web);
            writer.BeginObject(1);
            writer.WriteName("result"u8);
            rpc.WriteResult(ref writer, result);
            writer.EndObject();
            writer.Flush();
            return message;
        }
        catch (BusFormatException failure)
        {
            failure = message.Located(failure);
            message.Dispose();
            throw failure;
        }
        catch
        {
            message.Dispose();
            throw;
        }
    }

    /// <summary>Writes why a call failed.</summary>
    public static MessageBuffer WriteFailure(BusCallException failure)
    {
        MessageBuffer message = new();
        JsonWriter writer = new(message, JsonDialect.Web);
        writer.BeginObject(1);
        writer.WriteName("error"u8);
        RpcFailure.From(failure).Write(ref writer);
        writer.EndObject();
        writer.Flush();
        return message;
    }

    /// <summary>Reads a reply.</summary>
    /// <returns>The result.</returns>
    /// <exception cref="BusCallException">The call failed.</exception>
    /// <exception cref="BusFormatException">The result does not fit the contract.</exception>
    public static TResult ReadReply<TArguments, TResult>(RpcDescriptor<TArguments, TResult> rpc, MessageBuffer message)
        where TArguments : struct
    {
        JsonReader reader = new(message.Written);
        int state = reader.BeginObject();
        while (reader.NextName(ref state, out ReadOnlySpan<byte> name))
        {
            if (name.SequenceEqual("error"u8)) throw RpcFailure.Read(ref reader).ToException(rpc);
            if (name.SequenceEqual("result"u8)) return rpc.ReadResult(ref reader);
            reader.Skip();
        }
        throw reader.Fail("is a reply without a result and without an error");
    }

    private static BusInvalidArgumentsException Refused(RpcDescriptor rpc, BusFormatException failure)
        => new(rpc.Api.Name, rpc.Name, failure.Path.StartsWith("$.", StringComparison.Ordinal) ? failure.Path[2..] : failure.Path, failure.Problem);
}
