using Bus.Codecs;
using Bus.Codecs.Json;
using Bus.Descriptors;

namespace Bus.Redis.Lightbus;

/// <summary>A reply as its message in the caller's list: <c>{"kwargs":{"result":…},"metadata":{…}}</c>.</summary>
/// <param name="utf8">The message.</param>
internal ref struct RpcResultMessage(ReadOnlySpan<byte> utf8)
{
    private readonly ReadOnlySpan<byte> _utf8 = utf8;
    private JsonReader _result;
    private bool _hasResult;

    /// <summary>The id of the call that it answers.</summary>
    public ReadOnlySpan<byte> CallId { get; private set; }

    public bool IsError { get; private set; }

    /// <summary>The remote stack, or null.</summary>
    public string? Trace { get; private set; }

    /// <summary>The failure, if it is none of the handler's and a peer of ours tells it.</summary>
    public RpcFailure? Failure { get; private set; }

    /// <summary>Writes a result.</summary>
    /// <exception cref="BusFormatException">The contract does not allow it.</exception>
    public static void Write<TArguments, TResult>(ref JsonWriter writer, RpcDescriptor<TArguments, TResult> rpc, TResult result, scoped ReadOnlySpan<byte> id, scoped ReadOnlySpan<byte> callId)
        where TArguments : struct
    {
        BeginResult(ref writer);
        rpc.WriteResult(ref writer, result);
        EndResult(ref writer, isError: false, id, callId, trace: null);
        writer.EndObject();
    }

    /// <summary>Writes a failure, in the form that Python understands: the exception as Python would print it, and where it was thrown.</summary>
    public static void WriteFailure(ref JsonWriter writer, in RemoteError error, RpcFailure? failure, scoped ReadOnlySpan<byte> id, scoped ReadOnlySpan<byte> callId)
    {
        BeginResult(ref writer);
        writer.WriteString(error.ToPython());
        EndResult(ref writer, isError: true, id, callId, error.Stack);
        failure?.Write(ref writer);
        writer.EndObject();
    }

    /// <summary>Reads all but the result, whose type the call tells.</summary>
    /// <exception cref="BusFormatException">It is no such message.</exception>
    public void Read()
    {
        JsonReader reader = new(_utf8);
        int state = reader.BeginObject();
        while (reader.NextName(ref state, out ReadOnlySpan<byte> name))
        {
            if (name.SequenceEqual("kwargs"u8)) FindResult(ref reader);
            else if (name.SequenceEqual("metadata"u8)) ReadMetadata(ref reader);
            else if (name.SequenceEqual(RpcFailure.Name)) Failure = RpcFailure.Read(ref reader);
            else reader.Skip();
        }
        reader.End();
        if (CallId.Length == 0) throw reader.Fail("does not say which call it answers");
        if (!_hasResult) throw reader.Fail("lacks the result");
    }

    /// <exception cref="BusFormatException">It does not fit the contract.</exception>
    public readonly TResult ReadResult<TArguments, TResult>(RpcDescriptor<TArguments, TResult> rpc)
        where TArguments : struct
    {
        JsonReader reader = _result;
        return rpc.ReadResult(ref reader);
    }

    /// <summary>What the handler threw.</summary>
    public readonly RemoteError ReadError()
    {
        JsonReader reader = _result;
        return RemoteError.FromPython(reader.IsTextNext() ? reader.ReadString() : "", Trace);
    }

    private static void BeginResult(ref JsonWriter writer)
    {
        writer.BeginObject(2);
        writer.WriteName("kwargs"u8);
        writer.BeginObject(1);
        writer.WriteName("result"u8);
    }

    private static void EndResult(ref JsonWriter writer, bool isError, scoped ReadOnlySpan<byte> id, scoped ReadOnlySpan<byte> callId, string? trace)
    {
        writer.EndObject();
        writer.WriteName("metadata"u8);
        writer.BeginObject(trace is null ? 3 : 4);
        writer.WriteName("error"u8);
        writer.WriteBoolean(isError);
        writer.WriteName("id"u8);
        writer.WriteText(id);
        writer.WriteName("rpc_message_id"u8);
        writer.WriteText(callId);
        if (trace is not null)
        {
            writer.WriteName("trace"u8);
            writer.WriteString(trace);
        }
        writer.EndObject();
    }

    private void FindResult(ref JsonReader reader)
    {
        int state = reader.BeginObject();
        while (reader.NextName(ref state, out ReadOnlySpan<byte> name))
        {
            if (name.SequenceEqual("result"u8))
            {
                _result = reader;
                _hasResult = true;
            }
            reader.Skip();
        }
    }

    private void ReadMetadata(ref JsonReader reader)
    {
        int state = reader.BeginObject();
        while (reader.NextName(ref state, out ReadOnlySpan<byte> name))
        {
            if (name.SequenceEqual("rpc_message_id"u8)) CallId = Kept(reader.ReadText());
            else if (name.SequenceEqual("error"u8)) IsError = IsTruthy(ref reader);
            else if (name.SequenceEqual("trace"u8)) Trace = reader.TryReadNull() ? null : reader.ReadString();
            else reader.Skip();
        }
    }

    // Text with escapes stands in a place that the next text is put in, too.
    private readonly ReadOnlySpan<byte> Kept(ReadOnlySpan<byte> text) => text.IsEmpty || _utf8.Overlaps(text) ? text : text.ToArray();

    // As Python sees it: false, null and empty text are no error.
    private static bool IsTruthy(ref JsonReader reader)
    {
        if (reader.TryReadNull()) return false;
        if (reader.IsTextNext()) return reader.ReadText().Length > 0;
        JsonReader ahead = reader;
        reader.Skip();
        try
        {
            return ahead.ReadBoolean();
        }
        catch (BusFormatException)
        {
            // A number, an array or an object: who says so much there means an error.
            return true;
        }
    }
}
