using System.Numerics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bus.Codecs;

namespace Bus.Runtime.Tests.Codecs;

/// <summary>Reads what <see cref="RecordingWriter"/> kept.</summary>
internal struct ReplayingReader(IReadOnlyList<object?> tokens) : IBusReader
{
    private int _position;

    public readonly bool IsAtEnd => _position == tokens.Count;

    public bool TryReadNull()
    {
        if (tokens[_position] is not null) return false;
        _position++;
        return true;
    }

    public readonly bool IsTextNext() => tokens[_position] is string;

    public int BeginObject() => Take<Token.Begin>().IsObject ? 0 : throw Fail("is an array");

    public bool NextName(ref int state, out ReadOnlySpan<byte> name)
    {
        state++;
        name = tokens[_position] is Token.Name next ? Encoding.UTF8.GetBytes(next.Text) : default;
        _position++;
        return tokens[_position - 1] is Token.Name;
    }

    public int BeginArray() => Take<Token.Begin>().IsObject ? throw Fail("is an object") : 0;

    public bool NextItem(ref int state)
    {
        state++;
        if (tokens[_position] is not Token.End) return true;
        _position++;
        return false;
    }

    public readonly void Skip() => throw new NotSupportedException();

    public bool ReadBoolean() => Take<bool>();

    public long ReadInt64() => (long)Take<BigInteger>();

    public ulong ReadUInt64() => (ulong)Take<BigInteger>();

    public bool TryReadInteger<T>(out T value)
        where T : struct, IBinaryInteger<T>
    {
        BigInteger taken = Take<BigInteger>();
        value = T.CreateSaturating(taken);
        return BigInteger.CreateChecked(value) == taken;
    }

    public double ReadDouble() => Take<double>();

    public float ReadSingle() => Take<float>();

    public Half ReadHalf() => Take<Half>();

    public decimal ReadDecimal() => Take<decimal>();

    public string ReadString() => Take<string>();

    public ReadOnlySpan<byte> ReadText() => Encoding.UTF8.GetBytes(Take<string>());

    public Guid ReadGuid() => Take<Guid>();

    public DateTime ReadDateTime() => Take<DateTime>();

    public DateTimeOffset ReadDateTimeOffset() => Take<DateTimeOffset>();

    public byte[] ReadBytes() => Take<byte[]>();

    public T ReadConverted<T>(JsonConverter<T> converter)
    {
        Utf8JsonReader reader = new(Encoding.UTF8.GetBytes(Take<Token.Json>().Text));
        reader.Read();
        return converter.Read(ref reader, typeof(T), JsonSerializerOptions.Default)!;
    }

    public readonly BusFormatException Fail(string problem) => new("$", problem, _position);

    private T Take<T>() => tokens[_position] is T token ? Advance(token) : throw Fail($"is {tokens[_position] ?? "null"}");

    private T Advance<T>(T token)
    {
        _position++;
        return token;
    }
}
