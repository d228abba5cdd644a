using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Bus.Codecs;

/// <summary>
/// Finds one of many names without a branch that depends on the name: a perfect hash, whose tables the generator computes. Where names come in
/// no order, every branch of a switch is guessed wrong half the time, and a wrong guess costs more than the whole hash.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Utf8NameTable
{
    // The generator computes the same: see NameTable there.
    private const ulong Spread = 0x9E3779B97F4A7C15;

    private const int WordLength = sizeof(ulong);

    /// <summary>The place among all names that a name has if it is one of them.</summary>
    /// <param name="name">The name.</param>
    /// <param name="seed">What makes the hash a perfect one.</param>
    /// <param name="displacements">What to add to the hash, for each group of names; a power of two of them.</param>
    /// <param name="places">The names' places, by hash; a power of two of them.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int PlaceOf(ReadOnlySpan<byte> name, ulong seed, ReadOnlySpan<ushort> displacements, ReadOnlySpan<ushort> places)
    {
        ulong hash = HashOf(name, seed);
        uint slot = (uint)(hash >> 32) + displacements[(int)((uint)hash & (uint)(displacements.Length - 1))];
        return places[(int)(slot & (uint)(places.Length - 1))];
    }

    /// <summary>Whether two names are the same. Names of 8 to 16 bytes, as most are, take no loop and no call.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool AreEqual(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        if (left.Length != right.Length) return false;
        int end = left.Length - WordLength;
        if ((uint)end > WordLength) return left.SequenceEqual(right);
        return ((Utf8Words.At(left, 0) ^ Utf8Words.At(right, 0)) | (Utf8Words.At(left, end) ^ Utf8Words.At(right, end))) == 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong HashOf(ReadOnlySpan<byte> name, ulong seed)
    {
        int length = name.Length;
        return length < WordLength
            ? Mix(length < 4 ? (length == 0 ? 0 : Utf8Words.OfTiny(name)) : Utf8Words.OfShort(name), 0, length, seed)
            : Mix(Utf8Words.At(name, 0), Utf8Words.At(name, length - WordLength), length, seed);
    }

    // One long multiplication mixes both words.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mix(ulong first, ulong last, int length, ulong seed)
    {
        ulong high = Math.BigMul(first ^ seed, (last ^ Spread) + (ulong)length, out ulong low);
        return high ^ low;
    }
}
