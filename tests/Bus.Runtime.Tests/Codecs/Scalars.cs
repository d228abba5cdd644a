using System.Numerics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bus.Codecs;

namespace Bus.Runtime.Tests.Codecs;

public sealed class Scalars
{
    private static TestCaseData[] Values()
        =>
        [
            Case<bool, BooleanCodec>(true, false),
            Case<sbyte, SByteCodec>(sbyte.MinValue, sbyte.MaxValue), Case<byte, ByteCodec>(0, byte.MaxValue),
            Case<short, Int16Codec>(short.MinValue, short.MaxValue), Case<ushort, UInt16Codec>(0, ushort.MaxValue),
            Case<int, Int32Codec>(int.MinValue, int.MaxValue), Case<uint, UInt32Codec>(0, uint.MaxValue),
            Case<long, Int64Codec>(long.MinValue, long.MaxValue), Case<ulong, UInt64Codec>(0, ulong.MaxValue),
            Case<Int128, Int128Codec>(Int128.MinValue, Int128.MaxValue), Case<UInt128, UInt128Codec>(0, UInt128.MaxValue),
            Case<BigInteger, BigIntegerCodec>(BigInteger.Pow(-10, 99)),
            Case<Half, HalfCodec>(Half.Epsilon), Case<float, SingleCodec>(0.1f), Case<double, DoubleCodec>(0.1), Case<decimal, DecimalCodec>(1.10m),
            Case<char, CharCodec>('a', 'é', '€', '\0'), Case<string, StringCodec>("", "Ünïque"), Case<Guid, GuidCodec>(Guid.Empty),
            Case<DateTime, DateTimeCodec>(DateTime.MaxValue), Case<DateTimeOffset, DateTimeOffsetCodec>(DateTimeOffset.MinValue),
            Case<DateOnly, DateOnlyCodec>(DateOnly.MinValue, DateOnly.MaxValue), Case<TimeOnly, TimeOnlyCodec>(TimeOnly.MinValue, TimeOnly.MaxValue),
            Case<TimeSpan, TimeSpanCodec>(TimeSpan.MinValue, TimeSpan.MaxValue, TimeSpan.Zero),
            Case<Uri, UriCodec>(new("https://example.org/a b"), new("../x", UriKind.Relative)), Case<Version, VersionCodec>(new(1, 2), new(1, 2, 3, int.MaxValue)),
            Case<byte[], ByteArrayCodec>([], [1, 2]),
            Case<int?, NullableCodec<int, Int32Codec>>(null, 5), Case<string?, NullableReferenceCodec<string, StringCodec>>(null, "x"),
            Case<long, QuotedNumberCodec<long, Int64Codec>>(long.MinValue), Case<double, QuotedNumberCodec<double, DoubleCodec>>(-1e300, double.NaN, double.NegativeInfinity),
            Case<decimal, QuotedNumberCodec<decimal, DecimalCodec>>(1.10m), Case<Int128, QuotedNumberCodec<Int128, Int128Codec>>(Int128.MinValue),
            Case<float, NumberFromTextCodec<float, NamedFloatCodec<float, SingleCodec>>>(1.5f, float.NaN, float.PositiveInfinity, float.NegativeInfinity),
        ];

    [TestCaseSource(nameof(Values))]
    public void Come_back(Action test) => test();

    [Test]
    public void Bytes_in_memory_come_back()
    {
        byte[] bytes = [1, 2, 3];
        Assert.That(Recorded.RoundTrip<ReadOnlyMemory<byte>, ReadOnlyMemoryCodec>(bytes).ToArray(), Is.EqualTo(bytes), "to be read");
        Assert.That(Recorded.RoundTrip<Memory<byte>, MemoryCodec>(bytes).ToArray(), Is.EqualTo(bytes), "to be changed");
    }

    [Test]
    public void Json_comes_back()
    {
        JsonElement element = JsonElement.Parse("""{"a":[1,null]}""");
        JsonObject node = JsonObject.Create(element)!;
        Assert.Multiple(() =>
        {
            Assert.That(Recorded.RoundTrip<JsonElement, JsonElementCodec>(element).GetRawText(), Is.EqualTo(element.GetRawText()), "an element");
            Assert.That(Recorded.RoundTrip<JsonNode, JsonNodeCodec>(node).ToJsonString(), Is.EqualTo(element.GetRawText()), "a node");
            Assert.That(Recorded.RoundTrip<JsonNode?, NullableReferenceCodec<JsonNode, JsonNodeCodec>>(null), Is.Null, "no node");
            Assert.That(Recorded.RoundTrip<JsonObject, JsonObjectCodec>(node).ToJsonString(), Is.EqualTo(element.GetRawText()), "an object");
            Assert.That(Recorded.RoundTrip<JsonArray, JsonArrayCodec>([1, 2]).ToJsonString(), Is.EqualTo("[1,2]"), "an array");
            Assert.That(Recorded.RoundTrip<JsonValue, JsonValueCodec>(JsonValue.Create(5)).ToJsonString(), Is.EqualTo("5"), "a value");
            Assert.That(Recorded.Problem(static () => Recorded.Write<JsonElement, JsonElementCodec>(default)), Is.EqualTo("is a default JsonElement"));
        });
    }

    [Test]
    public void A_type_without_a_codec_is_refused()
    {
        Assert.That(static () => Recorded.Write<nint, UnsupportedCodec<nint>>(5), Throws.TypeOf<BusFormatException>(), "written");
        Assert.That(static () => Recorded.Read<nint, UnsupportedCodec<nint>>(5), Throws.TypeOf<BusFormatException>(), "read");
    }

    private static TestCaseData Case<T, TCodec>(params T[] values)
        where TCodec : struct, IBusCodec<T>
        => Recorded.Case<TCodec>(() => Assert.That(values.Select(Recorded.RoundTrip<T, TCodec>), Is.EqualTo(values), "what comes back"));
}
