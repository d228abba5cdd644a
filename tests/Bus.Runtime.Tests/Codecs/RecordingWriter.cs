using System.Numerics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bus.Codecs;

namespace Bus.Runtime.Tests.Codecs;

/// <summary>A format that keeps what is written as it is, and checks that as much follows as was announced.</summary>
internal readonly struct RecordingWriter() : IBusWriter
{
    /// <summary>What each open array or object announced, less what came.</summary>
    private readonly Stack<int> _missing = new([1]);

    public List<object?> Tokens { get; } = [];

    public void BeginObject(int count) => Begin(new Token.Begin(true, count), count);

    public void EndObject() => End();

    public void WriteName(scoped ReadOnlySpan<byte> name) => Tokens.Add(new Token.Name(Encoding.ASCII.GetString(name)));

    public void WriteKey(scoped ReadOnlySpan<char> key) => Tokens.Add(new Token.Name(key.ToString()));

    public void BeginArray(int count) => Begin(new Token.Begin(false, count), count);

    public void EndArray() => End();

    public void WriteNull() => Add(null);

    public void WriteBoolean(bool value) => Add(value);

    public void WriteInt64(long value) => Add((BigInteger)value);

    public void WriteUInt64(ulong value) => Add((BigInteger)value);

    public void WriteInteger<T>(T value)
        where T : IBinaryInteger<T>
        => Add(BigInteger.CreateChecked(value));

    public void WriteDouble(double value) => Add(value);

    public void WriteSingle(float value) => Add(value);

    public void WriteHalf(Half value) => Add(value);

    public void WriteDecimal(decimal value) => Add(value);

    public void WriteString(scoped ReadOnlySpan<char> value) => Add(value.ToString());

    public void WriteText(scoped ReadOnlySpan<byte> value) => Add(Encoding.ASCII.GetString(value));

    public void WriteGuid(Guid value) => Add(value);

    public void WriteDateTime(DateTime value) => Add(value);

    public void WriteDateTimeOffset(DateTimeOffset value) => Add(value);

    public void WriteBytes(scoped ReadOnlySpan<byte> value) => Add(value.ToArray());

    public void WriteConverted<T>(T value, JsonConverter<T> converter)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter writer = new(stream)) converter.Write(writer, value, JsonSerializerOptions.Default);
        Add(new Token.Json(Encoding.UTF8.GetString(stream.ToArray())));
    }

    public BusFormatException Fail(string problem) => new("$", problem, Tokens.Count);

    private void Add(object? value)
    {
        _missing.Push(_missing.Pop() - 1);
        Tokens.Add(value);
    }

    private void Begin(Token token, int count)
    {
        Add(token);
        _missing.Push(count);
    }

    private void End()
    {
        Assert.That(_missing.Pop(), Is.Zero, "what was announced, less what came");
        Tokens.Add(new Token.End());
    }
}
