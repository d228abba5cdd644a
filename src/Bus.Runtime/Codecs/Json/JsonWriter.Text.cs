using System.Buffers;
using System.Buffers.Text;
using System.Runtime.CompilerServices;
using System.Text;

namespace Bus.Codecs.Json;

public ref partial struct JsonWriter
{
    // Longer text goes piece by piece, so that no output has to find room for all of it at once.
    private const int LongestPiece = 1024;

    /// <inheritdoc/>
    public void WriteKey(scoped ReadOnlySpan<char> key) => WriteQuoted(key, (byte)':');

    /// <inheritdoc/>
    public void WriteString(scoped ReadOnlySpan<char> value) => WriteQuoted(value, (byte)',');

    /// <inheritdoc/>
    public void WriteText(scoped ReadOnlySpan<byte> value)
    {
        Span<byte> span = Room(value.Length + 3);
        span[0] = (byte)'"';
        value.CopyTo(span[1..]);
        span[value.Length + 2] = (byte)',';
        span[value.Length + 1] = (byte)'"';
        _position += value.Length + 3;
    }

    /// <inheritdoc/>
    public void WriteGuid(Guid value)
    {
        Span<byte> span = Room(39);
        span[38] = (byte)',';
        span[37] = (byte)'"';
        span[0] = (byte)'"';
        value.TryFormat(span[1..], out _);
        _position += 39;
    }

    /// <inheritdoc/>
    public void WriteDateTime(DateTime value)
    {
        Span<byte> span = Room(JsonTime.Longest + 3);
        EndText(span, JsonTime.Format(value, span[1..]));
    }

    /// <inheritdoc/>
    public void WriteDateTimeOffset(DateTimeOffset value)
    {
        Span<byte> span = Room(JsonTime.Longest + 3);
        EndText(span, JsonTime.Format(value, span[1..]));
    }

    /// <inheritdoc/>
    public void WriteBytes(scoped ReadOnlySpan<byte> value)
    {
        // Three bytes are four letters: only the last piece may be padded.
        const int Piece = LongestPiece / 4 * 3;
        Room(1)[0] = (byte)'"';
        _position++;
        while (value.Length > Piece)
        {
            Base64.EncodeToUtf8(value[..Piece], Room(LongestPiece), out _, out int pieceLength);
            _position += pieceLength;
            value = value[Piece..];
        }
        Span<byte> span = Room(LongestPiece + 4);
        Base64.EncodeToUtf8(value, span, out _, out int length);
        span[length] = (byte)'"';
        span[length + 1] = (byte)',';
        _position += length + 2;
    }

    private void EndText(Span<byte> span, int length)
    {
        span[0] = (byte)'"';
        span[length + 1] = (byte)'"';
        span[length + 2] = (byte)',';
        _position += length + 3;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void WriteQuoted(scoped ReadOnlySpan<char> text, byte after)
    {
        int length = text.Length;
        if (length <= LongestPiece)
        {
            Span<byte> span = Room(length + 3);
            if (JsonEscapes.TryCopyPlain(text, span[1..]))
            {
                span[length + 2] = after;
                span[length + 1] = (byte)'"';
                span[0] = (byte)'"';
                _position += length + 3;
                return;
            }
        }
        WritePieces(text, after);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void WritePieces(scoped ReadOnlySpan<char> text, byte after)
    {
        if (JsonEscapes.HasHalfPair(text)) throw Fail(JsonProblem.HalfPair);
        Room(1)[0] = (byte)'"';
        _position++;
        while (!text.IsEmpty)
        {
            // No further than the piece goes: else all that follows would be looked at for each.
            ReadOnlySpan<char> piece = text[..Math.Min(text.Length, LongestPiece)];
            int plain = piece.IndexOfAnyExcept(JsonEscapes.Plain);
            if (plain != 0)
            {
                if (plain > 0) piece = piece[..plain];
                Ascii.FromUtf16(piece, Room(piece.Length), out int length);
                _position += length;
                text = text[length..];
                continue;
            }
            do
            {
                // Room may change the position.
                Span<byte> span = Room(JsonEscapes.LongestEscape);
                _position += JsonEscapes.Escape(text[0], span);
                text = text[1..];
            }
            while (!text.IsEmpty && !JsonEscapes.Plain.Contains(text[0]));
        }
        Span<byte> end = Room(2);
        end[1] = after;
        end[0] = (byte)'"';
        _position += 2;
    }
}
