using System.Buffers.Binary;
using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Bus.Codecs;

/// <summary>Reads names eight bytes at a time, for generated switches: they compare one number where they would compare letters.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Utf8Words
{
    /// <summary>Eight bytes, the first the lowest.</summary>
    /// <param name="name">A name of at least <paramref name="offset"/> + 8 bytes.</param>
    /// <param name="offset">Where they begin.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong At(ReadOnlySpan<byte> name, int offset) => BinaryPrimitives.ReadUInt64LittleEndian(name[offset..]);

    /// <summary>All of a name of four to seven bytes: its first four bytes and, overlapping, its last four.</summary>
    /// <param name="name">A name of four to eight bytes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong OfShort(ReadOnlySpan<byte> name)
        => BinaryPrimitives.ReadUInt32LittleEndian(name) | ((ulong)BinaryPrimitives.ReadUInt32LittleEndian(name[^4..]) << 32);

    /// <summary>All of a name of one to three bytes: its first, its middle and its last.</summary>
    /// <param name="name">A name of one to three bytes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong OfTiny(ReadOnlySpan<byte> name) => name[0] | ((ulong)name[name.Length >> 1] << 8) | ((ulong)name[^1] << 16);
}
