using System.Numerics;
using System.Text;
using System.Text.Json;
using Bus.Codecs.Json;

namespace Bus.Runtime.Tests.Codecs;

/// <summary>Text and values are those of System.Text.Json.</summary>
public sealed class JsonPrimitives
{
    private const int Rounds = 5_000;

    private readonly int _seed = Environment.TickCount;
    private Random _random = null!;

    [SetUp]
    public void Seed()
    {
        _random = new Random(_seed);
        TestContext.Out.WriteLine($"seed {_seed}");
    }

    [Test]
    public void Whole_numbers() => Compare<long>(
        [0, 1, -1, 9, 10, long.MaxValue, long.MinValue, int.MaxValue, int.MinValue, 1_000_000_000_000_000_000, -999_999_999_999_999_999],
        () => _random.NextInt64(long.MinValue, long.MaxValue) >> _random.Next(64),
        static (ref writer, value) => writer.WriteInt64(value), static (ref reader) => reader.ReadInt64());

    [Test]
    public void Whole_numbers_without_a_sign() => Compare<ulong>(
        [0, 1, ulong.MaxValue, ulong.MaxValue - 1, long.MaxValue, 9_999_999_999_999_999_999, 10_000_000_000_000_000_000],
        () => (ulong)_random.NextInt64(long.MinValue, long.MaxValue) >> _random.Next(64),
        static (ref writer, value) => writer.WriteUInt64(value), static (ref reader) => reader.ReadUInt64());

    [Test]
    public void Doubles() => Compare<double>(
        [0, -0.0, 1, 1.5, -2.25, 0.1, 1e15, 1e16, 1e17, 1e21, 1e-4, 1e-5, 1e-6, double.MaxValue, double.MinValue, double.Epsilon, Math.PI, 123456789012345678],
        () => _random.Next(3) switch
        {
            0 => BitConverter.Int64BitsToDouble(_random.NextInt64(long.MinValue, long.MaxValue)) is var any && double.IsFinite(any) ? any : 0.5,
            1 => _random.Next(1_000_000) / 100.0,
            _ => _random.NextDouble(),
        },
        static (ref writer, value) => writer.WriteDouble(value), static (ref reader) => reader.ReadDouble());

    [Test]
    public void Singles() => Compare<float>(
        [0f, -0f, 1f, 0.1f, 1e7f, 1e8f, 1e-5f, float.MaxValue, float.MinValue, float.Epsilon],
        () => BitConverter.Int32BitsToSingle(_random.Next(int.MinValue, int.MaxValue)) is var any && float.IsFinite(any) ? any : 0.5f,
        static (ref writer, value) => writer.WriteSingle(value), static (ref reader) => reader.ReadSingle());

    [Test]
    public void Halves() => Compare<Half>(
        [Half.Zero, Half.NegativeZero, Half.One, Half.MaxValue, Half.MinValue, Half.Epsilon],
        () => BitConverter.Int16BitsToHalf((short)_random.Next(short.MinValue, short.MaxValue)) is var any && Half.IsFinite(any) ? any : Half.One,
        static (ref writer, value) => writer.WriteHalf(value), static (ref reader) => reader.ReadHalf());

    [Test]
    public void Decimals() => Compare<decimal>(
        [
            0m, 0.00m, new decimal(0, 0, 0, true, 0), new decimal(0, 0, 0, true, 3), 1m, -1m, 1.50m, 0.01m, -0.001m, decimal.MaxValue, decimal.MinValue,
            new decimal(1, 0, 0, false, 28), new decimal(-1, -1, 0, true, 28), new decimal(-1, -1, 0, false, 1),
        ],
        () => new decimal(_random.Next(int.MinValue, int.MaxValue), _random.Next(int.MinValue, int.MaxValue) >> _random.Next(32),
            _random.Next(2) * _random.Next(), _random.Next(2) == 0, (byte)_random.Next(29)),
        static (ref writer, value) => writer.WriteDecimal(value), static (ref reader) => reader.ReadDecimal());

    [Test]
    public void Guids() => Compare<Guid>(
        [Guid.Empty, Guid.AllBitsSet], Guid.NewGuid,
        static (ref writer, value) => writer.WriteGuid(value), static (ref reader) => reader.ReadGuid());

    [TestCase(DateTimeKind.Unspecified)]
    [TestCase(DateTimeKind.Utc)]
    [TestCase(DateTimeKind.Local)]
    public void Times(DateTimeKind kind) => Compare<DateTime>(
        [new(2026, 1, 2, 3, 4, 5, kind), new(0L, kind), new(DateTime.MaxValue.Ticks, kind), new(2024, 2, 29, 23, 59, 59, 999, kind)],
        () => new DateTime(RandomTicks(), kind),
        static (ref writer, value) => writer.WriteDateTime(value), static (ref reader) => reader.ReadDateTime());

    [Test]
    public void Times_with_an_offset() => Compare<DateTimeOffset>(
        [DateTimeOffset.MinValue, DateTimeOffset.MaxValue, DateTimeOffset.UnixEpoch],
        () => new DateTimeOffset(Math.Clamp(RandomTicks(), TimeSpan.TicksPerDay, DateTime.MaxValue.Ticks - TimeSpan.TicksPerDay), TimeSpan.FromMinutes(_random.Next(-840, 841))),
        static (ref writer, value) => writer.WriteDateTimeOffset(value), static (ref reader) => reader.ReadDateTimeOffset());

    [Test]
    public void Bytes()
    {
        for (int length = 0; length < 5_000; length += 1 + length / 40)
        {
            byte[] bytes = new byte[length];
            _random.NextBytes(bytes);
            string text = Json.Text((ref writer) => writer.WriteBytes(bytes));
            Assert.That(text, Is.EqualTo(JsonSerializer.Serialize(bytes)));
            Assert.That(Json.From(text, static (ref reader) => reader.ReadBytes()), Is.EqualTo(bytes));
        }
    }

    [Test]
    public void Every_character()
    {
        for (int code = 0; code <= char.MaxValue; code++)
        {
            if (!char.IsSurrogate((char)code)) CompareText($"a{(char)code}b");
        }
        CompareText("\U0001F600 and \U0010FFFF");
    }

    [Test]
    public void Strings()
    {
        foreach (int length in (int[])[0, 1, 7, 8, 15, 16, 17, 31, 32, 33, 255, 1023, 1024, 1025, 5_000])
        {
            CompareText(new string('x', length));
            CompareText(new string('é', length));
            CompareText(new string('x', length) + "\"" + new string('y', length));
        }
        for (int round = 0; round < 2_000; round++)
        {
            StringBuilder text = new();
            for (int length = _random.Next(60); length > 0; length--) text.Append((char)_random.Next(_random.Next(4) == 0 ? 0xD800 : 0x80));
            CompareText(text.ToString());
        }
    }

    [Test]
    public void True_false_and_null()
    {
        Assert.That(Json.Text(static (ref writer) => writer.WriteBoolean(true)), Is.EqualTo("true"));
        Assert.That(Json.Text(static (ref writer) => writer.WriteBoolean(false)), Is.EqualTo("false"));
        Assert.That(Json.Text(static (ref writer) => writer.WriteNull()), Is.EqualTo("null"));
        Assert.That(Json.From("true", static (ref reader) => reader.ReadBoolean()), Is.True);
        Assert.That(Json.From("false", static (ref reader) => reader.ReadBoolean()), Is.False);
        Assert.That(Json.From("null", static (ref reader) => reader.TryReadNull()), Is.True);
    }

    [TestCase("0")]
    [TestCase("-9223372036854775809")]
    [TestCase("18446744073709551616")]
    [TestCase("-1234567890123456789012345678901234567890")]
    public void Integers_of_any_size(string digits)
    {
        BigInteger value = BigInteger.Parse(digits, null);
        Assert.That(Json.Text((ref writer) => writer.WriteInteger(value)), Is.EqualTo(digits));
        Assert.That(Json.From(digits, static (ref reader) => IntegerOf(ref reader)), Is.EqualTo(value));
    }

    [Test]
    public void Integers_end_at_1024_digits()
    {
        BigInteger most = BigInteger.Pow(10, 1024) - 1;
        string text = Json.Text((ref writer) => writer.WriteInteger(-most));
        Assert.That(Json.From(text, static (ref reader) => IntegerOf(ref reader)), Is.EqualTo(-most));
        Assert.Throws<BusFormatException>(() => Json.Text((ref writer) => writer.WriteInteger(most + 1)));
        Assert.Throws<BusFormatException>(() => Json.Text((ref writer) => writer.WriteInteger(BigInteger.Pow(10, 100_000))));
        Assert.That(Json.Failure('1' + new string('0', 1024), static (ref reader) => IntegerOf(ref reader)).Problem, Is.EqualTo("has more than 1024 digits"));
    }

    private static BigInteger IntegerOf(ref JsonReader reader)
        => reader.TryReadInteger(out BigInteger value) ? value : throw new AssertionException("A BigInteger holds every whole number.");

    private delegate void Write<T>(ref JsonWriter writer, T value);

    private long RandomTicks()
    {
        long ticks = _random.NextInt64(DateTime.MaxValue.Ticks);
        long unit = (long)Math.Pow(10, _random.Next(9));
        return ticks / unit * unit;
    }

    private static void CompareText(string value)
    {
        string text = Json.Text((ref writer) => writer.WriteString(value));
        if (text != JsonSerializer.Serialize(value)) Assert.That(text, Is.EqualTo(JsonSerializer.Serialize(value)));
        if (Json.From(text, static (ref reader) => reader.ReadString()) != value) Assert.Fail($"{text} is read as another string");
        string key = Json.Text((ref writer) => writer.WriteKey(value));
        if (key != text + ":") Assert.Fail($"{key} is no key");
        string bare = JsonSerializer.Serialize(value, s_relaxed);
        if (Json.From(bare, static (ref reader) => reader.ReadString()) != value) Assert.Fail($"{bare} is read as another string");
    }

    private static readonly JsonSerializerOptions s_relaxed = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static void Compare<T>(T[] known, Func<T> next, Write<T> write, Json.Read<T> read)
    {
        foreach (T value in known.Concat(Enumerable.Range(0, Rounds).Select(_ => next())))
        {
            string expected = JsonSerializer.Serialize(value), text = Json.Text((ref writer) => write(ref writer, value));
            if (text != expected) Assert.That(text, Is.EqualTo(expected));
            T expectedValue = JsonSerializer.Deserialize<T>(expected)!, back = Json.From(text, read);
            // As text, for equal values may differ in sign, scale and kind.
            if (JsonSerializer.Serialize(back) != JsonSerializer.Serialize(expectedValue)) Assert.Fail($"{text} is read as {JsonSerializer.Serialize(back)}");
        }
    }
}
