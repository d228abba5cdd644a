using System.ComponentModel;

namespace Bus.Codecs;

/// <summary>An address.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct UriCodec : IBusCodec<Uri>
{
    /// <inheritdoc/>
    public static void Write<TWriter>(ref TWriter writer, Uri value)
        where TWriter : struct, IBusWriter, allows ref struct
        => writer.WriteString((value ?? throw Null.Refused(ref writer)).OriginalString);

    /// <inheritdoc/>
    public static Uri Read<TReader>(ref TReader reader)
        where TReader : struct, IBusReader, allows ref struct
    {
        return Uri.TryCreate(reader.ReadString(), UriKind.RelativeOrAbsolute, out Uri? value)
            ? value
            : throw reader.Fail("is not an address");
    }
}

/// <summary>A version.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct VersionCodec : IBusCodec<Version>
{
    /// <inheritdoc/>
    public static void Write<TWriter>(ref TWriter writer, Version value)
        where TWriter : struct, IBusWriter, allows ref struct
    {
        if (value is null) throw Null.Refused(ref writer);
        Span<byte> text = stackalloc byte[VersionText.Longest];
        writer.WriteText(text[..VersionText.Format(value, text)]);
    }

    /// <inheritdoc/>
    public static Version Read<TReader>(ref TReader reader)
        where TReader : struct, IBusReader, allows ref struct
        => VersionText.TryParse(reader.ReadText(), out Version? value) ? value : throw reader.Fail("is not a version (1.2.3.4)");
}
