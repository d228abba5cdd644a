using Bus.Codecs;
using Bus.Codecs.Json;

namespace Bus.Redis.Lightbus;

/// <summary>Headers beside a message: an object that Python passes over.</summary>
internal static class WireHeaders
{
    private const int Most = 64;

    public static ReadOnlySpan<byte> Name => "headers"u8;

    public static void Write(ref JsonWriter writer, IReadOnlyDictionary<string, string> headers)
    {
        writer.WriteName(Name);
        WriteObject(ref writer, headers);
    }

    public static void WriteObject(ref JsonWriter writer, IReadOnlyDictionary<string, string> headers)
    {
        writer.BeginObject(headers.Count);
        foreach ((string key, string value) in headers)
        {
            writer.WriteKey(key);
            writer.WriteString(value);
        }
        writer.EndObject();
    }

    /// <exception cref="BusFormatException">They are no object of texts, or too many.</exception>
    public static Dictionary<string, string>? Read(ref JsonReader reader)
    {
        if (reader.TryReadNull()) return null;
        Dictionary<string, string> headers = [];
        int state = reader.BeginObject();
        while (reader.NextName(ref state, out ReadOnlySpan<byte> name))
        {
            string key = System.Text.Encoding.UTF8.GetString(name);
            headers[key] = reader.ReadString();
            if (headers.Count > Most) throw reader.Fail($"has more than {Most} headers");
        }
        return headers;
    }
}
