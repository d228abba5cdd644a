using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Bus.Codecs.Json;

/// <summary>Writes JSON without whitespace.</summary>
/// <remarks>
/// Every value is followed by a comma, which the end of an object or an array, or <see cref="Flush"/>, takes back: so no value
/// has to know whether it is the first. Nothing is complete before <see cref="Flush"/>.
/// </remarks>
public ref partial struct JsonWriter : IBusWriter
{
    /// <summary>How deeply objects and arrays may be nested.</summary>
    public const int MaxDepth = 64;

    // So many levels fit on every stack that is not nearly used up: looking always would cost small values a tenth.
    private const int Shallow = 8;

    // What is asked of the output at least, so that small values do not ask often.
    private const int LeastSpan = 256;

    // A quote and a colon.
    private static ushort NameEnd => BitConverter.IsLittleEndian ? (ushort)0x3A22 : (ushort)0x223A;

    private readonly IBufferWriter<byte> _output;
    private readonly JsonDialect _dialect;
    private Span<byte> _span;
    private int _position;
    private int _depth;
    private long _before;

    /// <summary>Begins to write.</summary>
    /// <param name="output">Where the text goes, in UTF-8.</param>
    /// <param name="dialect">How decimals and numbers that are not finite are written.</param>
    public JsonWriter(IBufferWriter<byte> output, JsonDialect dialect)
    {
        _output = output;
        _dialect = dialect;
        _span = output.GetSpan(LeastSpan);
    }

    /// <summary>Hands what is written to the output. To be called once, after the value.</summary>
    public void Flush()
    {
        if (_position > 0 && _span[_position - 1] == ',') _position--;
        _output.Advance(_position);
        _before += _position;
        _position = 0;
        _span = default;
    }

    /// <inheritdoc/>
    public void BeginObject(int count) => Begin((byte)'{');

    /// <inheritdoc/>
    public void EndObject() => End((byte)'}');

    /// <inheritdoc/>
    public void BeginArray(int count) => Begin((byte)'[');

    /// <inheritdoc/>
    public void EndArray() => End((byte)']');

    // Inlined, for then the length is a constant and the copy a few moves; without checks of its bounds, for they are what Room has checked.
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteName(scoped ReadOnlySpan<byte> name)
    {
        if (_span.Length - _position < name.Length + 3) Grow(name.Length + 3);
        ref byte start = ref Unsafe.Add(ref MemoryMarshal.GetReference(_span), _position);
        start = (byte)'"';
        name.CopyTo(MemoryMarshal.CreateSpan(ref Unsafe.Add(ref start, 1), name.Length));
        Unsafe.WriteUnaligned(ref Unsafe.Add(ref start, name.Length + 1), NameEnd);
        _position += name.Length + 3;
    }

    /// <inheritdoc/>
    public void WriteNull() => WriteLiteral("null,"u8);

    /// <inheritdoc/>
    public void WriteBoolean(bool value) => WriteLiteral(value ? "true,"u8 : "false,"u8);

    /// <inheritdoc/>
    public readonly BusFormatException Fail(string problem) => Fail(problem, null);

    private readonly BusFormatException Fail(string problem, Exception? cause)
    {
        // What has been handed over cannot be looked at any more.
        string path = _before == 0 ? JsonPath.At(_span[.._position], _position) : "$";
        return new BusFormatException(path, problem, _before + _position, cause);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Begin(byte bracket)
    {
        if (_depth >= Shallow && (_depth >= MaxDepth || !ExecutionStack.HasRoom)) throw TooDeep();
        _depth++;
        Room(1)[0] = bracket;
        _position++;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly BusFormatException TooDeep() => Fail(_depth >= MaxDepth ? JsonProblem.TooDeep : ExecutionStack.Problem);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void End(byte bracket)
    {
        _depth--;
        Span<byte> span = Room(2);
        int last = _position - 1;
        if ((uint)last < (uint)_span.Length && _span[last] == ',')
        {
            _span[last] = bracket;
            span[0] = (byte)',';
            _position++;
            return;
        }
        span[1] = (byte)',';
        span[0] = bracket;
        _position += 2;
    }

    private void WriteLiteral(ReadOnlySpan<byte> text)
    {
        text.CopyTo(Room(text.Length));
        _position += text.Length;
    }

    /// <summary>What is left of the span: so many bytes at least.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Span<byte> Room(int size)
    {
        if (_span.Length - _position < size) Grow(size);
        return _span[_position..];
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow(int size)
    {
        // The last byte comes along, for it may be a comma to take back.
        int kept = Math.Min(_position, 1);
        byte last = kept == 1 ? _span[_position - 1] : default;
        _output.Advance(_position - kept);
        _before += _position - kept;
        _span = _output.GetSpan(Math.Max(size + kept, LeastSpan));
        if (kept == 1) _span[0] = last;
        _position = kept;
    }
}
