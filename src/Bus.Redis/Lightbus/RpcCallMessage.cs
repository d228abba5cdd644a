using Bus.Codecs;
using Bus.Codecs.Json;
using Bus.Descriptors;

namespace Bus.Redis.Lightbus;

/// <summary>A call as its message in the API's queue: <c>{"kwargs":{…},"metadata":{…}}</c>, and our own headers beside both.</summary>
/// <param name="utf8">The message.</param>
internal ref struct RpcCallMessage(ReadOnlySpan<byte> utf8)
{
    private readonly ReadOnlySpan<byte> _utf8 = utf8;

    public ReadOnlySpan<byte> Id { get; private set; }

    public ReadOnlySpan<byte> Api { get; private set; }

    public ReadOnlySpan<byte> Procedure { get; private set; }

    /// <summary>The list that the reply goes to.</summary>
    public ReadOnlySpan<byte> ReturnKey { get; private set; }

    public Dictionary<string, string>? Headers { get; private set; }

    /// <summary>Writes a call.</summary>
    /// <exception cref="BusFormatException">The contract does not allow the arguments.</exception>
    public static void Write<TArguments, TResult>(
        ref JsonWriter writer, RpcDescriptor<TArguments, TResult> rpc, in TArguments arguments, scoped in RpcCall call, IReadOnlyDictionary<string, string>? headers)
        where TArguments : struct
    {
        writer.BeginObject(headers is { Count: > 0 } ? 3 : 2);
        writer.WriteName("kwargs"u8);
        rpc.WriteArguments(ref writer, arguments);
        WriteRest(ref writer, rpc, call, headers);
    }

    /// <summary>Writes a call without its arguments.</summary>
    public static void WriteWithout(ref JsonWriter writer, RpcDescriptor rpc, scoped in RpcCall call, IReadOnlyDictionary<string, string>? headers)
    {
        writer.BeginObject(headers is { Count: > 0 } ? 2 : 1);
        WriteRest(ref writer, rpc, call, headers);
    }

    private static void WriteRest(ref JsonWriter writer, RpcDescriptor rpc, scoped in RpcCall call, IReadOnlyDictionary<string, string>? headers)
    {
        writer.WriteName("metadata"u8);
        writer.BeginObject(4);
        writer.WriteName("api_name"u8);
        writer.WriteString(rpc.Api.Name);
        writer.WriteName("id"u8);
        writer.WriteText(call.Id);
        writer.WriteName("procedure_name"u8);
        writer.WriteString(rpc.Name);
        writer.WriteName("return_path"u8);
        writer.WriteText(call.ReturnPath);
        writer.EndObject();
        if (headers is { Count: > 0 }) WireHeaders.Write(ref writer, headers);
        writer.EndObject();
    }

    /// <summary>Reads all but the arguments, whose types the procedure tells.</summary>
    /// <exception cref="BusFormatException">It is no such message.</exception>
    public void Read()
    {
        JsonReader reader = new(_utf8);
        int state = reader.BeginObject();
        while (reader.NextName(ref state, out ReadOnlySpan<byte> name))
        {
            if (name.SequenceEqual("metadata"u8)) ReadMetadata(ref reader);
            else if (name.SequenceEqual(WireHeaders.Name)) Headers = WireHeaders.Read(ref reader);
            else reader.Skip();
        }
        reader.End();
        if (Id.Length == 0) throw reader.Fail("lacks the call's id");
        if (Api.Length == 0 || Procedure.Length == 0) throw reader.Fail("does not say what is called");
        if (ReturnKey.Length == 0) throw reader.Fail($"does not say where the reply goes, as redis+key:// and a key");
    }

    /// <summary>Reads the arguments of a message whose other parts were read.</summary>
    /// <exception cref="BusInvalidArgumentsException">They do not fit the contract.</exception>
    public static TArguments ReadArguments<TArguments, TResult>(ReadOnlySpan<byte> message, RpcDescriptor<TArguments, TResult> rpc)
        where TArguments : struct
    {
        JsonReader reader = new(message);
        try
        {
            int state = reader.BeginObject();
            while (reader.NextName(ref state, out ReadOnlySpan<byte> name))
            {
                if (name.SequenceEqual("kwargs"u8)) return rpc.ReadArguments(ref reader);
                reader.Skip();
            }
            reader = new JsonReader("{}"u8);
            return rpc.ReadArguments(ref reader);
        }
        catch (BusFormatException failure)
        {
            const string Prefix = "$.kwargs.";
            string parameter = failure.Path.StartsWith(Prefix, StringComparison.Ordinal) ? failure.Path[Prefix.Length..] : failure.Path;
            throw new BusInvalidArgumentsException(rpc.Api.Name, rpc.Name, parameter, failure.Problem);
        }
    }

    private void ReadMetadata(ref JsonReader reader)
    {
        int state = reader.BeginObject();
        while (reader.NextName(ref state, out ReadOnlySpan<byte> name))
        {
            if (name.SequenceEqual("id"u8)) Id = Kept(reader.ReadText());
            else if (name.SequenceEqual("api_name"u8)) Api = Kept(reader.ReadText());
            else if (name.SequenceEqual("procedure_name"u8)) Procedure = Kept(reader.ReadText());
            else if (name.SequenceEqual("return_path"u8)) ReturnKey = Kept(KeyOf(reader.ReadText()));
            else reader.Skip();
        }
    }

    // Text with escapes stands in a place that the next text is put in, too.
    private readonly ReadOnlySpan<byte> Kept(ReadOnlySpan<byte> text) => text.IsEmpty || _utf8.Overlaps(text) ? text : text.ToArray();

    // A list of replies is no list of calls, no stream, and none of the bus's own keys.
    private static ReadOnlySpan<byte> KeyOf(ReadOnlySpan<byte> path)
    {
        if (!path.StartsWith(RpcCall.ReturnScheme)) return default;
        ReadOnlySpan<byte> key = path[RpcCall.ReturnScheme.Length..];
        bool isOther = key.EndsWith(":rpc_queue"u8) || key.EndsWith(":stream"u8) || key.StartsWith("{"u8) || key.StartsWith("schema"u8) || key.StartsWith("bus:"u8) || key.StartsWith("rpc_expiry_key:"u8);
        return isOther ? default : key;
    }
}
