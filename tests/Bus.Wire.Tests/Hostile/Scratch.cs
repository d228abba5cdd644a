namespace Bus.Wire.Tests.Hostile;

/// <summary>A text that is being spoilt, without garbage.</summary>
internal sealed class Scratch
{
    private byte[] _bytes = new byte[1 << 16];

    public int Length { get; private set; }

    public Span<byte> Text => _bytes.AsSpan(0, Length);

    public void Set(ReadOnlySpan<byte> text)
    {
        Length = 0;
        Replace(0, 0, text);
    }

    public void Truncate(int length) => Length = Math.Min(Length, length);

    public void Append(ReadOnlySpan<byte> text) => Replace(Length, 0, text);

    /// <summary>Puts a text where another was.</summary>
    public void Replace(int start, int count, ReadOnlySpan<byte> text)
    {
        int length = Length - count + text.Length;
        if (length > _bytes.Length) Array.Resize(ref _bytes, length * 2);
        _bytes.AsSpan(start + count, Length - start - count).CopyTo(_bytes.AsSpan(start + text.Length));
        text.CopyTo(_bytes.AsSpan(start));
        Length = length;
    }
}
