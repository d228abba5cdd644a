using System.Buffers;

namespace Bus.Codecs.Json;

/// <summary>Text that came in pieces, in one piece. What was copied for that is given back when it is disposed.</summary>
public ref struct JsonInput : IDisposable
{
    private byte[]? _rented;

    /// <summary>Puts the pieces together; a single one is not copied.</summary>
    /// <param name="input">The pieces.</param>
    /// <exception cref="BusFormatException">Together they are longer than an array can be.</exception>
    public JsonInput(in ReadOnlySequence<byte> input)
    {
        if (input.IsSingleSegment)
        {
            Utf8 = input.FirstSpan;
            return;
        }
        if (input.Length > Array.MaxLength) throw new BusFormatException("$", "is longer than 2 GB", 0);
        int length = (int)input.Length;
        _rented = ArrayPool<byte>.Shared.Rent(length);
        input.CopyTo(_rented);
        Utf8 = _rented.AsSpan(0, length);
    }

    /// <summary>The text. Valid until the disposal.</summary>
    public ReadOnlySpan<byte> Utf8 { get; private set; }

    /// <summary>Gives the copy back.</summary>
    public void Dispose()
    {
        if (_rented is { } rented) ArrayPool<byte>.Shared.Return(rented);
        _rented = null;
        Utf8 = default;
    }
}
