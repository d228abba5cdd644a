using System.Buffers;
using System.Text;
using System.Text.Json;
using Bus.Codecs.Json;

namespace Bus.Runtime.Tests.Codecs;

/// <summary>What the reader accepts and what it gives.</summary>
public sealed class JsonReading
{
    private static readonly string[] s_times =
    [
        "2026-01-02", "2026-01-02T03:04", "2026-01-02T03:04Z", "2026-01-02T03:04+01", "2026-01-02T03:04:05", "2026-01-02T03:04:05Z",
        "2026-01-02T03:04:05.1", "2026-01-02T03:04:05.123456+00:00", "2026-01-02T03:04:05.1234567-05:30", "2026-01-02T03:04:05.1234567890123456Z",
        "2026-01-02T03:04:05.12345678901234567Z", "2026-01-02T03:04:05.", "2026-01-02T03:04:05.Z", "2026-01-02T03:04:05.+01:00", "2026-01-02T03:04:05,1",
        "2026-01-02T24:00:00", "2026-01-02T23:59:60", "2026-01-02T23:60:00", "2026-02-29", "2024-02-29", "2026-13-01", "2026-00-01", "2026-01-00",
        "0000-01-01", "0001-01-01", "0001-01-01T00:00:00Z", "0001-01-01T00:00:00+01:00", "9999-12-31T23:59:59.9999999-01:00", "9999-12-31T23:59:59Z",
        "2026-01-02T03:04:05+14:00", "2026-01-02T03:04:05+14:01", "2026-01-02T03:04:05+15:00", "2026-01-02T03:04:05-14", "2026-01-02T03:04:05+01:60",
        "2026-01-02T03:04:05+1", "2026-01-02T03:04:05+0100", "2026-01-02T03:04:05z", "2026-01-02t03:04:05", "2026-01-02 03:04:05", "2026-1-2",
        " 2026-01-02", "2026-01-02 ", "2026-01-02T", "2026-01-02T03", "2026-01-02T03:", "2026-01-02T03:04:", "2026-01-02T03:04:0", "2026-01-02T03:04:05ZZ",
        "20260102", "", "x", "2026-01-02T03:04:05-00:00", "+026-01-02", "2026-01-02T-1:04", "2026-01-02T03:04:05+0a:00", "2026-01-02T03:04:05+01:",
    ];

    private static readonly string[] s_numbers =
    [
        "0", "-0", "1", "-1", "01", "-01", "1.", ".1", "-.1", "1.0", "1e3", "1E+3", "1e-3", "1e", "1e+", "1.5e2", "+1", "--1", "-", "1 2", "0x1", "1_0", "00", "0.0",
        "-0.0", "1e999", "-1e999", "1e-999", "1e99999999999999999999", "9223372036854775807", "9223372036854775808", "-9223372036854775808", "-9223372036854775809",
        "18446744073709551615", "18446744073709551616", "20000000000000000000", "99999999999999999999", "123456789012345678901234567890", "79228162514264337593543950335",
        "79228162514264337593543950336", "0.00000000000000000000000000001", "0.12345678901234567890123456789012345", "1e28", "1e29", "3.4028236e38", "65520", "NaN1", "1a",
        "12345678901234567.8", "9007199254740993", "0.3", "123456789.123456789", "1e0", "0e5", "0.1e1", "\"1\"", "null", "true", "[]", "{}", "", " ", " 1 ", "\t1\r\n",
    ];

    [TestCaseSource(nameof(s_times))]
    public void Times_are_read_as_System_Text_Json_reads_them(string time)
    {
        string text = $"\"{time}\"";
        Same(text, static (ref reader) => reader.ReadDateTime());
        Same(text, static (ref reader) => reader.ReadDateTimeOffset());
    }

    [TestCaseSource(nameof(s_numbers))]
    public void Numbers_are_read_as_System_Text_Json_reads_them(string text)
    {
        Same(text, static (ref reader) => reader.ReadInt64());
        Same(text, static (ref reader) => reader.ReadUInt64());
        Same(text, static (ref reader) => reader.ReadDouble());
        Same(text, static (ref reader) => reader.ReadSingle());
        Same(text, static (ref reader) => reader.ReadHalf());
        if (text != "\"1\"") Same(text, static (ref reader) => reader.ReadDecimal());
    }

    [TestCase("\"1.50\"", "1.50")]
    [TestCase("\"1E+3\"", "1000")]
    [TestCase("\"-0.5e-1\"", "-0.05")]
    [TestCase("\"1\\u002e5\"", "1.5")]
    public void Decimals_may_be_strings(string text, string expected)
        => Assert.That(Json.From(text, static (ref reader) => reader.ReadDecimal()), Is.EqualTo(decimal.Parse(expected, null)).And.Property("Scale").EqualTo(decimal.Parse(expected, null).Scale));

    [TestCase("\"\"")]
    [TestCase("\" 1\"")]
    [TestCase("\"+1\"")]
    [TestCase("\"01\"")]
    [TestCase("\"NaN\"")]
    [TestCase("\"1,5\"")]
    [TestCase("\"1e40\"")]
    public void Decimals_are_no_other_strings(string text) => Json.Failure(text, static (ref reader) => reader.ReadDecimal());

    [TestCase("NaN", double.NaN)]
    [TestCase("Infinity", double.PositiveInfinity)]
    [TestCase("-Infinity", double.NegativeInfinity)]
    public void Numbers_that_are_not_finite_stand_bare_or_in_quotes(string text, double value)
    {
        foreach (string written in (string[])[text, $"\"{text}\""])
        {
            Assert.That(Json.From(written, static (ref reader) => reader.ReadDouble()), Is.EqualTo(value));
            Assert.That(Json.From(written, static (ref reader) => reader.ReadSingle()), Is.EqualTo((float)value));
            Assert.That(Json.From(written, static (ref reader) => reader.ReadHalf()), Is.EqualTo((Half)value));
            Assert.That(Json.From(written, Json.Skip), Is.True);
        }
        Assert.That(Json.Text((ref writer) => writer.WriteDouble(value), JsonDialect.Lightbus), Is.EqualTo(text));
        Assert.That(Json.Text((ref writer) => writer.WriteSingle((float)value), JsonDialect.Lightbus), Is.EqualTo(text));
        Assert.That(Json.Text((ref writer) => writer.WriteHalf((Half)value), JsonDialect.Lightbus), Is.EqualTo(text));
        Assert.Throws<BusFormatException>(() => Json.Text((ref writer) => writer.WriteDouble(value)));
    }

    [TestCase("00000000-0000-0000-0000-000000000001", true)]
    [TestCase("ABCDEFab-cdef-0123-4567-89abcdefABCD", true)]
    [TestCase("{00000000-0000-0000-0000-000000000001}", false)]
    [TestCase("00000000000000000000000000000001", false)]
    [TestCase("00000000-0000-0000-0000-00000000000g", false)]
    [TestCase("00000000-0000-0000-0000-0000000000011", false)]
    [TestCase("", false)]
    public void Guids_have_one_form(string text, bool isOne)
    {
        Same($"\"{text}\"", static (ref reader) => reader.ReadGuid());
        Assert.That(Guid.TryParseExact(text, "D", out _), Is.EqualTo(isOne));
    }

    [TestCase("")]
    [TestCase("AA==")]
    [TestCase("AAE=")]
    [TestCase("AAEC")]
    [TestCase("=")]
    [TestCase("==")]
    [TestCase("====")]
    [TestCase("AA==AAAA")]
    [TestCase("A")]
    [TestCase("AA")]
    [TestCase("AAE")]
    [TestCase("AA=A")]
    [TestCase("AAECAA==")]
    [TestCase("AA== ")]
    [TestCase("A A E C")]
    [TestCase("AAEC\\n")]
    [TestCase("\\u002B\\/+/")]
    [TestCase("-_-_")]
    [TestCase("é===")]
    public void Bytes_are_read_as_System_Text_Json_reads_them(string base64)
        => Same($"\"{base64}\"", static (ref reader) => reader.ReadBytes());

    [TestCase("\"\\u0061\\n\\t\\r\\b\\f\\\\\\/\\\"\"", "a\n\t\r\b\f\\/\"")]
    [TestCase("\"\\ud83d\\uDE00é\"", "\U0001F600é")]
    [TestCase("\"\u007f\"", "\u007f")]
    [TestCase("\"\\u0000\"", "\0")]
    public void Escapes_are_taken_out(string text, string value)
    {
        Assert.That(Json.From(text, static (ref reader) => reader.ReadString()), Is.EqualTo(value));
        Assert.That(Json.From(text, static (ref reader) => Encoding.UTF8.GetString(reader.ReadText())), Is.EqualTo(value));
        Assert.That(Json.From(text, Json.Skip), Is.True);
    }

    [Test]
    public void A_name_with_escapes_is_the_same_name()
    {
        string name = Json.From("""{"\u0061b":1}""", static (ref reader) =>
        {
            int state = reader.BeginObject();
            Assert.That(reader.NextName(ref state, out ReadOnlySpan<byte> found), Is.True);
            string name = Encoding.UTF8.GetString(found);
            Assert.That(reader.ReadInt64(), Is.EqualTo(1));
            Assert.That(reader.NextName(ref state, out _), Is.False);
            return name;
        });
        Assert.That(name, Is.EqualTo("ab"));
    }

    [Test]
    public void Whitespace_changes_nothing()
    {
        const string Value = """{"a":[1,2.5,{"b":null}],"c":{},"d":[],"e":"x y","f":true}""";
        string indented = JsonSerializer.Serialize(JsonDocument.Parse(Value).RootElement, s_indented);
        foreach (string text in (string[])[indented, indented.Replace("\n", "\r\n\t "), $" \r\n\t{Value} "])
        {
            Assert.That(Json.From(text, Json.Copy), Is.EqualTo(Value));
            Assert.That(Json.From(text, Json.Skip), Is.True);
        }
    }

    private static readonly JsonSerializerOptions s_indented = new() { WriteIndented = true };

    [Test]
    public void A_copy_reads_ahead()
    {
        string both = Json.From("""["\u0061",2]""", static (ref reader) =>
        {
            int state = reader.BeginArray();
            reader.NextItem(ref state);
            JsonReader ahead = reader;
            int stateAhead = state;
            string first = ahead.ReadString();
            ahead.NextItem(ref stateAhead);
            long second = ahead.ReadInt64();
            string again = reader.ReadString();
            reader.NextItem(ref state);
            return $"{first}{second}{again}{reader.ReadInt64()}{reader.NextItem(ref state)}";
        });
        Assert.That(both, Is.EqualTo("a2a2False"));
    }

    [Test]
    public void Text_that_came_in_pieces_is_put_together()
    {
        byte[] text = "[1,\"two\",3.5]"u8.ToArray();
        for (int cut = 1; cut < text.Length; cut++)
        {
            using JsonInput input = new(Pieces.Of(text[..cut], text[cut..]));
            Assert.That(Json.From(input.Utf8, Json.Copy), Is.EqualTo("[1,\"two\",3.5]"));
        }
        using JsonInput whole = new(new ReadOnlySequence<byte>(text));
        Assert.That(whole.Utf8 == text, Is.True, "a single piece is not copied");
    }

    private static void Same<T>(string text, Json.Read<T> read)
    {
        string expected = Try(() => JsonSerializer.Deserialize<T>(text)!);
        Assert.That(Try(() => Json.From(text, read)), Is.EqualTo(expected), typeof(T).Name);
    }

    private static string Try<T>(Func<T> read)
    {
        try
        {
            T value = read();
            // JSON has no text for what is not finite, and equal times may differ in kind.
            return value is double or float or Half ? $"{value:R}" : JsonSerializer.Serialize(value);
        }
        catch (Exception exception) when (exception is JsonException or BusFormatException)
        {
            return "an error";
        }
    }
}
