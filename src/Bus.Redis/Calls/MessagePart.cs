namespace Bus.Redis.Calls;

/// <summary>A text in a message, or beside it where the message has it with escapes.</summary>
internal readonly struct MessagePart
{
    private readonly byte[]? _own;
    private readonly int _start, _length;

    /// <param name="message">The message.</param>
    /// <param name="text">The text, in it or not.</param>
    public MessagePart(ReadOnlySpan<byte> message, ReadOnlySpan<byte> text)
    {
        _length = text.Length;
        if (!message.Overlaps(text, out _start)) _own = text.ToArray();
    }

    public ReadOnlySpan<byte> In(ReadOnlySpan<byte> message) => _own ?? message.Slice(_start, _length);
}
