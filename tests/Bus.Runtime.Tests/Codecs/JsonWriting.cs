using System.Buffers;
using System.Text;
using Bus.Codecs.Json;
using Bus.Runtime.Tests.Allocations;

namespace Bus.Runtime.Tests.Codecs;

/// <summary>How values are put together, whatever the output.</summary>
public sealed class JsonWriting
{
    private const string Expected = """{"id":1,"none":{},"empty":[],"lines":[{"n":"a"},{"n":"b"},[[]],null],"at":"2026-01-02T03:04:05Z","k\u0022":true}""";

    [Test]
    public void Commas_stand_between_and_nowhere_else() => Assert.That(Json.Text(Write), Is.EqualTo(Expected));

    [Test]
    public void The_output_may_give_as_little_as_it_is_asked_for()
    {
        Meagre output = new();
        Json.To(output, static (ref writer) =>
        {
            writer.BeginArray(100);
            for (int index = 0; index < 100; index++) Write(ref writer);
            writer.WriteString(new string('é', 3_000));
            writer.EndArray();
        });
        string expected = $"[{string.Join(',', Enumerable.Repeat(Expected, 100))},\"{string.Concat(Enumerable.Repeat("\\u00E9", 3_000))}\"]";
        Assert.That(Encoding.UTF8.GetString([.. output.Bytes]), Is.EqualTo(expected));
    }

    [TestCase("1.50")]
    [TestCase("-0.001")]
    [TestCase("0.00")]
    [TestCase("79228162514264337593543950335")]
    [TestCase("0.0000000000000000000000000001")]
    public void Lightbus_decimals_are_strings(string text)
    {
        decimal value = decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        Assert.That(Json.Text((ref writer) => writer.WriteDecimal(value), JsonDialect.Lightbus), Is.EqualTo($"\"{text}\""));
        Assert.That(Json.Text((ref writer) => writer.WriteDecimal(value)), Is.EqualTo(text));
    }

    [Test]
    [NonParallelizable]
    public void Allocates_nothing([Values] JsonDialect dialect)
    {
        OptimizedBuild.Require();
        ArrayBufferWriter<byte> output = new(4_096);
        string odd = new('é', 50);
        byte[] bytes = new byte[300];
        long allocated = Allocated.OnThisThread(() =>
        {
            for (int round = 0; round < 100; round++)
            {
                output.ResetWrittenCount();
                JsonWriter writer = new(output, dialect);
                writer.BeginArray(9);
                Write(ref writer);
                writer.WriteString(odd);
                writer.WriteDouble(Math.PI);
                writer.WriteSingle(1.5f);
                writer.WriteHalf((Half)1.5);
                writer.WriteDecimal(12.50m);
                writer.WriteDecimal(decimal.MaxValue);
                writer.WriteUInt64(ulong.MaxValue);
                writer.WriteGuid(Guid.AllBitsSet);
                writer.WriteDateTimeOffset(DateTimeOffset.UnixEpoch);
                writer.WriteBytes(bytes);
                writer.EndArray();
                writer.Flush();
            }
        });
        Assert.That(allocated, Is.Zero);
    }

    private static void Write(ref JsonWriter writer)
    {
        writer.BeginObject(6);
        writer.WriteName("id"u8);
        writer.WriteInt64(1);
        writer.WriteName("none"u8);
        writer.BeginObject(0);
        writer.EndObject();
        writer.WriteName("empty"u8);
        writer.BeginArray(0);
        writer.EndArray();
        writer.WriteName("lines"u8);
        writer.BeginArray(4);
        foreach (string name in (ReadOnlySpan<string>)["a", "b"])
        {
            writer.BeginObject(1);
            writer.WriteName("n"u8);
            writer.WriteString(name);
            writer.EndObject();
        }
        writer.BeginArray(1);
        writer.BeginArray(0);
        writer.EndArray();
        writer.EndArray();
        writer.WriteNull();
        writer.EndArray();
        writer.WriteName("at"u8);
        writer.WriteDateTime(new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc));
        writer.WriteKey("k\"");
        writer.WriteBoolean(true);
        writer.EndObject();
    }

    private sealed class Meagre : IBufferWriter<byte>
    {
        private byte[] _given = [];

        public List<byte> Bytes { get; } = [];

        public void Advance(int count) => Bytes.AddRange(_given[..count]);

        public Memory<byte> GetMemory(int sizeHint = 0) => _given = new byte[Math.Max(sizeHint, 1)];

        public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;
    }
}
