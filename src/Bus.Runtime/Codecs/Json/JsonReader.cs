using System.Runtime.CompilerServices;

namespace Bus.Codecs.Json;

/// <summary>Reads JSON, in either dialect, as RFC 8259 has it and not more loosely.</summary>
/// <remarks>It keeps where it is and how deep, and no stack: whoever calls it knows what is open.</remarks>
public ref partial struct JsonReader : IBusReader
{
    /// <summary>How deeply objects and arrays may be nested.</summary>
    public const int MaxDepth = 64;

    private const int AtFirst = 0, AfterValue = 1;

    // No byte: the input ends.
    private const int None = -1;

    private readonly ReadOnlySpan<byte> _input;
    private int _position;
    private int _token;
    private int _depth;

    /// <summary>Begins to read.</summary>
    /// <param name="utf8">The text, in UTF-8 without a byte order mark.</param>
    public JsonReader(ReadOnlySpan<byte> utf8) => _input = utf8;

    internal JsonReader(ReadOnlySpan<byte> utf8, int depth) : this(utf8) => _depth = depth;

    /// <summary>Ends the reading: nothing but whitespace may follow.</summary>
    /// <exception cref="BusFormatException">Something else does.</exception>
    public void End()
    {
        if (Peek() != None) throw Fail("is followed by more than whitespace");
    }

    /// <inheritdoc/>
    public int BeginObject()
    {
        if (Peek() != '{' || !HasRoomBelow()) throw NotBegun("an object", '{');
        _position = _token + 1;
        _depth++;
        return AtFirst;
    }

    /// <inheritdoc/>
    public int BeginArray()
    {
        if (Peek() != '[' || !HasRoomBelow()) throw NotBegun("an array", '[');
        _position = _token + 1;
        _depth++;
        return AtFirst;
    }

    /// <inheritdoc/>
    public bool NextName(ref int state, out ReadOnlySpan<byte> name)
    {
        int next = Peek();
        if (next == '}')
        {
            _position = _token + 1;
            _depth--;
            name = default;
            return false;
        }
        if (state != AtFirst)
        {
            if (next != ',') throw NotContinued();
            _position = _token + 1;
            next = Peek();
        }
        state = AfterValue;
        if (next != '"') throw Wrong("a name");
        name = Text();
        Colon();
        return true;
    }

    /// <inheritdoc/>
    public bool NextItem(ref int state)
    {
        int next = Peek();
        if (next == ']')
        {
            _position = _token + 1;
            _depth--;
            return false;
        }
        if (state != AtFirst)
        {
            if (next != ',') throw NotContinued();
            _position = _token + 1;
            if (Peek() == ']') throw Wrong("an item");
        }
        state = AfterValue;
        return true;
    }

    /// <inheritdoc/>
    public bool TryReadNull()
    {
        if (Peek() != 'n' || !IsNext("null"u8)) return false;
        _position = _token + 4;
        return true;
    }

    /// <inheritdoc/>
    public bool IsTextNext() => Peek() == '"';

    /// <inheritdoc/>
    public bool ReadBoolean()
    {
        int next = Peek();
        if (next == 't' && IsNext("true"u8))
        {
            _position = _token + 4;
            return true;
        }
        if (next != 'f' || !IsNext("false"u8)) throw Wrong("true or false");
        _position = _token + 5;
        return false;
    }

    // Codecs call themselves for what is nested: how much stack that takes depends on users' types.
    private readonly bool HasRoomBelow() => _depth < MaxDepth && ExecutionStack.HasRoom;

    /// <summary>The first byte of the next token, after whitespace; <c>_token</c> is where it is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Peek()
    {
        int position = _position;
        if ((uint)position < (uint)_input.Length)
        {
            int next = _input[position];
            if (next > ' ')
            {
                _token = position;
                return next;
            }
        }
        return PeekAfterSpace();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int PeekAfterSpace()
    {
        int position = _position;
        while ((uint)position < (uint)_input.Length && _input[position] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t') position++;
        _position = _token = position;
        return position < _input.Length ? _input[position] : None;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Colon()
    {
        int position = _position;
        if ((uint)position >= (uint)_input.Length || _input[position] != ':')
        {
            if (PeekAfterSpace() != ':') throw Fail(_token < _input.Length ? "has no colon after a name" : "ends after a name");
            position = _token;
        }
        _position = _token = position + 1;
    }

    private readonly bool IsNext(ReadOnlySpan<byte> literal) => _input[_token..].StartsWith(literal);
}
