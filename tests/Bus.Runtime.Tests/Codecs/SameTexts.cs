using System.Text.Json;
using System.Text.Json.Serialization;
using Bus.Codecs;

namespace Bus.Runtime.Tests.Codecs;

/// <summary>Texts are those of System.Text.Json, as others write and read them.</summary>
public sealed class SameTexts
{
    private static readonly JsonSerializerOptions Quoted = new()
    {
        NumberHandling = JsonNumberHandling.WriteAsString | JsonNumberHandling.AllowReadingFromString
    };

    private static TestCaseData[] Written()
        =>
        [
            Writes<DateOnly, DateOnlyCodec>(DateOnly.MinValue, new(2024, 2, 29)), Writes<Version, VersionCodec>(new(1, 2), new(1, 2, 3, 4)),
            Writes<TimeOnly, TimeOnlyCodec>(TimeOnly.MinValue, TimeOnly.MaxValue, new(1, 2, 3, 400), new(1, 2)),
            Writes<TimeSpan, TimeSpanCodec>(TimeSpan.MinValue, TimeSpan.MaxValue, TimeSpan.Zero, TimeSpan.FromHours(-25.5)),
            Writes<double, QuotedNumberCodec<double, DoubleCodec>>(0.1, 1e16, -1e-7, double.MaxValue, double.NaN, double.PositiveInfinity, -0.0),
            Writes<float, QuotedNumberCodec<float, SingleCodec>>(0.1f, float.MaxValue), Writes<Half, QuotedNumberCodec<Half, HalfCodec>>((Half)0.1, Half.MaxValue),
            Writes<decimal, QuotedNumberCodec<decimal, DecimalCodec>>(1.10m, decimal.MinValue), Writes<int, QuotedNumberCodec<int, Int32Codec>>(int.MinValue),
            Writes<UInt128, QuotedNumberCodec<UInt128, UInt128Codec>>(UInt128.MaxValue),
        ];

    private static TestCaseData[] Read()
        =>
        [
            Reads<DateOnly, DateOnlyCodec>("2024-02-29", "2023-02-29", "2024-2-29", "2024-02-29T00:00:00", " 2024-02-29", "", "２024-02-29"),
            Reads<TimeOnly, TimeOnlyCodec>("01:02:03", "01:02", "1:2", "1", "1.02:03:04", "24:00:00", "-01:00:00", "01:02:03.4", "01:02:03.45678901", " 01:02:03", "01:02:03\0", ""),
            Reads<TimeSpan, TimeSpanCodec>("1", "-1", "1.02:03:04", "+1:00", " 1:00", "1:00 ", "10675200.00:00:00", "1:60:00", "-10675199.02:48:05.4775808", ""),
            Reads<Version, VersionCodec>("1.2", "1", " 1.2", "1.2 ", "1.2.3.4.5", "-1.2", "1.2147483648", "1.+2", ""),
            Reads<char, CharCodec>("a", "é", "ab", "", "😀"),
            Reads<int, QuotedNumberCodec<int, Int32Codec>>("5", "+5", "-5", "05", "5.0", "5e0", " 5", "5 ", "5\0", "2147483648", "", "(5)", "1,000", "0x5"),
            Reads<ulong, QuotedNumberCodec<ulong, UInt64Codec>>("18446744073709551615", "18446744073709551616", "-1"),
            Reads<double, QuotedNumberCodec<double, DoubleCodec>>("0.1", "5.", ".5", "1e400", "NaN", "nan", "Infinity", "-Infinity", "+Infinity", "∞", " 1", "1 ", "1\0", "1,0", "", "-0"),
            Reads<float, QuotedNumberCodec<float, SingleCodec>>("0.1", "1e40", "-Infinity"),
            Reads<decimal, QuotedNumberCodec<decimal, DecimalCodec>>("1.10", "1e2", "79228162514264337593543950336", "1,0", "1\0", " 1"),
        ];

    [TestCaseSource(nameof(Written))]
    public void Are_written(Action test) => test();

    [TestCaseSource(nameof(Read))]
    public void Are_read(Action test) => test();

    private static TestCaseData Writes<T, TCodec>(params T[] values)
        where TCodec : struct, IBusCodec<T>
        => Recorded.Case<TCodec>(() =>
        {
            foreach (T value in values)
                Assert.That(Recorded.Write<T, TCodec>(value), Is.EqualTo((object[])[JsonElement.Parse(JsonSerializer.Serialize(value, Quoted)).GetString()!]), $"{value}");
        });

    private static TestCaseData Reads<T, TCodec>(params string[] texts)
        where TCodec : struct, IBusCodec<T>
        => Recorded.Case<TCodec>(() => Assert.Multiple(() =>
        {
            foreach (string text in texts)
                Assert.That(
                    Or<BusFormatException>(() => Recorded.Read<T, TCodec>(text)),
                    Is.EqualTo(Or<JsonException>(() => JsonSerializer.Deserialize<T>(JsonSerializer.Serialize(text), Quoted))), text);
        }));

    private static string Or<TException>(Func<object?> read)
        where TException : Exception
    {
        try
        {
            return $"{read()}";
        }
        catch (TException)
        {
            return "refused";
        }
    }
}
