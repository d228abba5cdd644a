using System.Buffers;
using System.Text;
using Bus.Codecs;

namespace Bus.Codecs.Tests.Support;

/// <summary>Writes and reads the result of one RPC with what the generator made of it.</summary>
internal abstract class Wire<T>
{
    public abstract byte[] Write(T value, JsonDialect dialect = JsonDialect.Web);

    public abstract T Read(ReadOnlySpan<byte> utf8);

    public string WriteText(T value, JsonDialect dialect = JsonDialect.Web) => Encoding.UTF8.GetString(Write(value, dialect));

    public T Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    /// <summary>Reads what came in pieces.</summary>
    public T Read(in ReadOnlySequence<byte> pieces)
    {
        using JsonInput input = new(pieces);
        return Read(input.Utf8);
    }
}

/// <summary>The arguments of RPCs cannot be named here: this is how they come in.</summary>
internal sealed class ResultWire<TArguments, T>(RpcDescriptor<TArguments, T> rpc) : Wire<T>
    where TArguments : struct
{
    public override byte[] Write(T value, JsonDialect dialect = JsonDialect.Web)
    {
        ArrayBufferWriter<byte> output = new();
        JsonWriter writer = new(output, dialect);
        rpc.WriteResult(ref writer, value);
        writer.Flush();
        return output.WrittenSpan.ToArray();
    }

    public override T Read(ReadOnlySpan<byte> utf8)
    {
        JsonReader reader = new(utf8);
        T value = rpc.ReadResult(ref reader);
        reader.End();
        return value;
    }
}

/// <summary>Makes the wire of an RPC whose result's type is known to who asks.</summary>
internal readonly struct WireVisitor : IRpcVisitor<object>
{
    public static Wire<T> Of<T>(RpcDescriptor rpc)
    {
        WireVisitor visitor = default;
        return (Wire<T>)rpc.Accept<WireVisitor, object>(ref visitor);
    }

    public object Visit<TArguments, TResult>(RpcDescriptor<TArguments, TResult> rpc)
        where TArguments : struct
        => new ResultWire<TArguments, TResult>(rpc);
}
