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
        try
        {
            JsonWriter writer = new(message, JsonDialect.Web);
            writer.BeginObject(1);
            writer.WriteName("error"u8);
            RpcFailure.From(failure).Write(ref writer);
            writer.EndObject();
            writer.Flush();
            return message;
        }
        catch
        {
            message.Dispose();
            throw;
        }
    }

    /// <summary>Reads a reply.</summary>
    /// <returns>The result.</returns>
    /// <exception cref="BusCallException">The call failed, or the result does not fit the contract.</exception>
    public static TResult ReadReply<TArguments, TResult>(RpcDescriptor<TArguments, TResult> rpc, MessageBuffer message)
        where TArguments : struct
    {
        try
        {
            return ReadReply(rpc, message.Written);
        }
        catch (BusFormatException failure)
        {
            const string Prefix = "$.result";
            string path = failure.Path.StartsWith(Prefix, StringComparison.Ordinal) ? $"${failure.Path[Prefix.Length..]}" : failure.Path;
            throw new BusInvalidResultException(rpc.Api.Name, rpc.Name, rpc.Api.Contract, path, failure.Problem);
        }
    }

    private static TResult ReadReply<TArguments, TResult>(RpcDescriptor<TArguments, TResult> rpc, ReadOnlySpan<byte> message)
        where TArguments : struct
    {
        JsonReader reader = new(message);
        TResult result = default!;
        RpcFailure? failure = null;
        bool isAnswered = false;
        int state = reader.BeginObject();
        while (reader.NextName(ref state, out ReadOnlySpan<byte> name))
        {
            bool isResult = name.SequenceEqual("result"u8);
            if (!isResult && !name.SequenceEqual("error"u8))
            {
                reader.Skip();
                continue;
            }
            if (isAnswered) throw reader.Fail("is a second answer to one call");
            isAnswered = true;
            if (isResult) result = rpc.ReadResult(ref reader);
            else failure = RpcFailure.Read(ref reader);
        }
        reader.End();
        if (failure is { } told) throw told.ToException(rpc);
        return isAnswered ? result : throw reader.Fail("is a reply without a result and without an error");
    }

    private static BusInvalidArgumentsException Refused(RpcDescriptor rpc, BusFormatException failure)
        => new(rpc.Api.Name, rpc.Name, failure.Path.StartsWith("$.", StringComparison.Ordinal) ? failure.Path[2..] : failure.Path, failure.Problem);
}
