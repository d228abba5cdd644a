using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bus.Codecs.Tests;

/// <summary>A struct that writes itself as text.</summary>
[JsonConverter(typeof(CelsiusConverter))]
public readonly record struct Celsius(int Degrees);

/// <summary>A class that writes itself as an array.</summary>
[JsonConverter(typeof(ColourConverter))]
public sealed record Colour(int Red, int Green);

public sealed class CelsiusConverter : JsonConverter<Celsius>
{
    public override Celsius Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => new(int.Parse(reader.GetString()!.TrimEnd('C'), null));

    public override void Write(Utf8JsonWriter writer, Celsius value, JsonSerializerOptions options) => writer.WriteStringValue($"{value.Degrees}C");
}

public sealed class ColourConverter : JsonConverter<Colour>
{
    public override Colour Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        reader.Read();
        int red = reader.GetInt32();
        reader.Read();
        int green = reader.GetInt32();
        reader.Read();
        return new(red, green);
    }

    public override void Write(Utf8JsonWriter writer, Colour value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteNumberValue(value.Red);
        writer.WriteNumberValue(value.Green);
        writer.WriteEndArray();
    }
}
