using System.Text;
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
        if (headers.Count > Most) throw writer.Fail($"has {headers.Count} headers, of which {Most} are read");
        writer.BeginObject(headers.Count);
        foreach ((string key, string value) in headers)
        {
            writer.WriteKey(key);
            writer.WriteString(value);
        }
        writer.EndObject();
    }

    /// <summary>Reads them, as far as they are texts and not too many: another peer may mean something else by the place.</summary>
    /// <exception cref="BusFormatException">It is no JSON.</exception>
    public static Dictionary<string, string>? Read(ref JsonReader reader)
    {
        JsonReader ahead = reader;
        reader.Skip();
        try
        {
            if (ahead.TryReadNull()) return null;
            Dictionary<string, string> headers = [];
            int state = ahead.BeginObject();
            while (ahead.NextName(ref state, out ReadOnlySpan<byte> name))
            {
                if (!ahead.IsTextNext() || headers.Count == Most)
                {
                    ahead.Skip();
                    continue;
                }
                string key = Encoding.UTF8.GetString(name);
                headers[key] = ahead.ReadString();
            }
            return headers;
        }
        catch (BusFormatException)
        {
            // Whatever stands there, it is no headers of ours.
            return null;
        }
    }
}
