using System.Numerics;
using System.Text.Json.Serialization;
using Bus.Codecs;

namespace Bus.Runtime.Tests.Codecs;

/// <summary>A format that keeps nothing, and so allocates nothing itself.</summary>
internal readonly struct SilentWriter : IBusWriter
{
    public void BeginObject(int count) { }
    public void EndObject() { }
    public void WriteName(scoped ReadOnlySpan<byte> name) { }
    public void WriteKey(scoped ReadOnlySpan<char> key) { }
    public void BeginArray(int count) { }
    public void EndArray() { }
    public void WriteNull() { }
    public void WriteBoolean(bool value) { }
    public void WriteInt64(long value) { }
    public void WriteUInt64(ulong value) { }
    public void WriteInteger<T>(T value)
        where T : IBinaryInteger<T>
    {
    }
    public void WriteDouble(double value) { }
    public void WriteSingle(float value) { }
    public void WriteHalf(Half value) { }
    public void WriteDecimal(decimal value) { }
    public void WriteString(scoped ReadOnlySpan<char> value) { }
    public void WriteText(scoped ReadOnlySpan<byte> value) { }
    public void WriteGuid(Guid value) { }
    public void WriteDateTime(DateTime value) { }
    public void WriteDateTimeOffset(DateTimeOffset value) { }
    public void WriteBytes(scoped ReadOnlySpan<byte> value) { }
    public void WriteConverted<T>(T value, JsonConverter<T> converter) { }
    public BusFormatException Fail(string problem) => new("$", problem, 0);
}
