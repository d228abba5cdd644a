using System.Buffers;
using System.Text;

namespace Bus.Codecs.Tests.Support;

/// <summary>Writes and reads the event and the arguments of <see cref="IBoundsApi"/>.</summary>
internal static class Bounds
{
    public const string Valid = """{"name":"n","tags":["a"],"points":{"p":{"x":1,"y":2}},"count":1,"age":2,"nick":"k","node":{},"pair":{"left":"l","right":1}}""";

    private static readonly EventDescriptor<Bounded> Seen = (EventDescriptor<Bounded>)Of<IBoundsApi>().FindEvent("seen"u8)!;

    public static Bounded Value => Read(Valid);

    public static ApiDescriptor Of<TApi>()
        where TApi : class, IBusApi<TApi>
        => TApi.Descriptor;

    public static Bounded Read(string text)
    {
        JsonReader reader = new(Encoding.UTF8.GetBytes(text));
        Bounded value = Seen.ReadPayload(ref reader);
        reader.End();
        return value;
    }

    public static string Write(Bounded value, JsonDialect dialect = JsonDialect.Web)
    {
        ArrayBufferWriter<byte> output = new();
        JsonWriter writer = new(output, dialect);
        Seen.WritePayload(ref writer, value);
        writer.Flush();
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    /// <summary>Reads the arguments of an RPC and writes them again.</summary>
    public static string Arguments(string rpc, string text)
    {
        ArgumentsVisitor visitor = new(text);
        return Of<IBoundsApi>().FindRpc(Encoding.UTF8.GetBytes(rpc))!.Accept<ArgumentsVisitor, string>(ref visitor);
    }

    /// <summary>What is wrong, and where.</summary>
    public static (string Path, string Problem) Refusal(Action action)
    {
        BusFormatException refusal = Assert.Throws<BusFormatException>(() => action())!;
        return (refusal.Path, refusal.Problem);
    }

    private readonly struct ArgumentsVisitor(string text) : IRpcVisitor<string>
    {
        public string Visit<TArguments, TResult>(RpcDescriptor<TArguments, TResult> rpc)
            where TArguments : struct
        {
            JsonReader reader = new(Encoding.UTF8.GetBytes(text));
            TArguments arguments = rpc.ReadArguments(ref reader);
            reader.End();
            ArrayBufferWriter<byte> output = new();
            JsonWriter writer = new(output, JsonDialect.Web);
            rpc.WriteArguments(ref writer, arguments);
            writer.Flush();
            return Encoding.UTF8.GetString(output.WrittenSpan);
        }
    }
}
