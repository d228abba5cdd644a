using System.Text.Json;
using System.Text.Json.Serialization;
using Bus.Codecs.Json;

namespace Bus.Runtime.Tests.Codecs;

/// <summary>Values that a converter of System.Text.Json writes and reads.</summary>
public sealed class JsonConverting
{
    [Test]
    public void A_converter_writes_and_reads()
    {
        string text = Json.Text(static (ref writer) =>
        {
            writer.BeginArray(2);
            writer.WriteConverted(new Version(1, 2), new VersionConverter());
            writer.WriteConverted(new Version(3, 4), new VersionConverter());
            writer.EndArray();
        });
        Assert.That(text, Is.EqualTo("""[{"major_part":1,"minor_part":2},{"major_part":3,"minor_part":4}]"""));
        Version version = Json.From(text, static (ref reader) =>
        {
            int state = reader.BeginArray();
            reader.NextItem(ref state);
            reader.Skip();
            reader.NextItem(ref state);
            Version version = reader.ReadConverted(new VersionConverter());
            Assert.That(reader.NextItem(ref state), Is.False);
            return version;
        });
        Assert.That(version, Is.EqualTo(new Version(3, 4)));
    }

    [Test]
    public void Null_needs_no_converter()
    {
        Assert.That(Json.Text(static (ref writer) => writer.WriteConverted(null!, new VersionConverter())), Is.EqualTo("null"));
        Assert.That(Json.From("null", static (ref reader) => reader.ReadConverted(new VersionConverter())), Is.Null);
    }

    [Test]
    public void A_converter_may_write_within_a_converter()
        => Assert.That(Json.Text(static (ref writer) => writer.WriteConverted(3, new Nesting())), Is.EqualTo("[[[0]]]"));

    [Test]
    public void Large_text_is_written_and_not_kept()
    {
        string large = new('x', 200_000);
        Odd odd = new(writer => writer.WriteStringValue(large));
        for (int round = 0; round < 2; round++) Assert.That(Json.Text((ref writer) => writer.WriteConverted(0, odd)), Is.EqualTo($"\"{large}\""));
    }

    [Test]
    public void What_a_converter_throws_is_the_cause()
    {
        Odd throwing = new(static _ => throw new InvalidOperationException("No way."));
        BusFormatException writing = Assert.Throws<BusFormatException>(() => Json.Text((ref writer) => writer.WriteConverted(0, throwing)))!;
        Assert.That(writing.Problem, Is.EqualTo("cannot be written by its converter: No way"));
        Assert.That(writing.InnerException, Is.TypeOf<InvalidOperationException>());
        BusFormatException reading = Json.Failure("[]", static (ref reader) => reader.ReadConverted(new VersionConverter()));
        Assert.That(reading.Problem, Does.StartWith("cannot be read by its converter: "));
        // What was left half-written is not seen by the next one.
        Assert.That(Json.Text(static (ref writer) => writer.WriteConverted(1, new Nesting())), Is.EqualTo("[0]"));
    }

    [Test]
    public void What_a_converter_writes_has_to_be_one_value()
    {
        Action<Utf8JsonWriter>[] wrong =
        [
            static _ => { },
            static writer => writer.WriteStartObject(),
            static writer => writer.WriteRawValue("01", skipInputValidation: true),
            static writer => writer.WriteRawValue(new string('[', 65) + new string(']', 65), skipInputValidation: true),
            static writer => writer.Dispose(),
        ];
        foreach (Odd odd in wrong.Select(static write => new Odd(write)))
        {
            Assert.Throws<BusFormatException>(() => Json.Text((ref writer) => writer.WriteConverted(0, odd)));
            Assert.That(Json.Text(static (ref writer) => writer.WriteConverted(1, new Nesting())), Is.EqualTo("[0]"));
        }
    }

    [Test]
    public void What_a_converter_leaves_unread_is_an_error()
        => Assert.That(Json.Failure("[1]", static (ref reader) => reader.ReadConverted(new Odd(static _ => { }))).Problem, Is.EqualTo("is not read to its end by its converter"));

    private sealed class VersionConverter : JsonConverter<Version>
    {
        public override Version Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            reader.Read();
            Assert.That(reader.GetString(), Is.EqualTo(options.PropertyNamingPolicy!.ConvertName("MajorPart")));
            reader.Read();
            int major = reader.GetInt32();
            reader.Read();
            reader.Read();
            int minor = reader.GetInt32();
            reader.Read();
            return new Version(major, minor);
        }

        public override void Write(Utf8JsonWriter writer, Version value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            writer.WriteNumber("major_part", value.Major);
            writer.WriteNumber("minor_part", value.Minor);
            writer.WriteEndObject();
        }
    }

    private sealed class Nesting : JsonConverter<int>
    {
        public override int Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => 0;

        public override void Write(Utf8JsonWriter writer, int value, JsonSerializerOptions options)
        {
            if (value == 0)
            {
                writer.WriteNumberValue(0);
                return;
            }
            writer.WriteStartArray();
            writer.WriteRawValue(Json.Text((ref inner) => inner.WriteConverted(value - 1, this)));
            writer.WriteEndArray();
        }
    }

    private sealed class Odd(Action<Utf8JsonWriter> write) : JsonConverter<int>
    {
        public override int Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => 0;

        public override void Write(Utf8JsonWriter writer, int value, JsonSerializerOptions options) => write(writer);
    }
}
