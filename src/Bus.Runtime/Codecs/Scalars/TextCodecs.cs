using System.Buffers;
using System.ComponentModel;
using System.Text;

namespace Bus.Codecs;

/// <summary>Text.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct StringCodec : IBusCodec<string>, IBusKeyCodec<string>
{
    /// <inheritdoc/>
    public static void Write<TWriter>(ref TWriter writer, string value)
        where TWriter : struct, IBusWriter, allows ref struct
        => writer.WriteString(value ?? throw Null.Refused(ref writer));

    /// <inheritdoc/>
    public static string Read<TReader>(ref TReader reader)
        where TReader : struct, IBusReader, allows ref struct
        => reader.ReadString();

    /// <inheritdoc/>
    public static void WriteKey<TWriter>(ref TWriter writer, string key)
        where TWriter : struct, IBusWriter, allows ref struct
        => writer.WriteKey(key ?? throw Null.Refused(ref writer));

    /// <inheritdoc/>
    public static string ReadKey<TReader>(ref TReader reader, scoped ReadOnlySpan<byte> key)
        where TReader : struct, IBusReader, allows ref struct
        => Encoding.UTF8.GetString(key);
}

/// <summary>One UTF-16 unit, as text.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct CharCodec : IBusCodec<char>, IBusKeyCodec<char>
{
    /// <inheritdoc/>
    public static void Write<TWriter>(ref TWriter writer, char value)
        where TWriter : struct, IBusWriter, allows ref struct
        => writer.WriteString([value]);

    /// <inheritdoc/>
    public static char Read<TReader>(ref TReader reader)
        where TReader : struct, IBusReader, allows ref struct
        => TryRead(reader.ReadText(), out char value) ? value : throw reader.Fail("is not text of one character");

    /// <inheritdoc/>
    public static void WriteKey<TWriter>(ref TWriter writer, char key)
        where TWriter : struct, IBusWriter, allows ref struct
        => writer.WriteKey([key]);

    /// <inheritdoc/>
    public static char ReadKey<TReader>(ref TReader reader, scoped ReadOnlySpan<byte> key)
        where TReader : struct, IBusReader, allows ref struct
        => TryRead(key, out char value) ? value : throw Keys.Fail(ref reader, key, "single characters");

    private static bool TryRead(ReadOnlySpan<byte> text, out char value)
    {
        bool isOne = Rune.DecodeFromUtf8(text, out Rune rune, out int length) == OperationStatus.Done
            && length == text.Length && rune.IsBmp;
        value = isOne ? (char)rune.Value : default;
        return isOne;
    }
}
