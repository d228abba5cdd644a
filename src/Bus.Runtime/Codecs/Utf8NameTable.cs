using System.ComponentModel;
using System.Numerics;
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
    private const ulong First = 0x9E3779B97F4A7C15, Middle = 0xC2B2AE3D27D4EB4F, Last = 0x165667B19E3779F9;

    private const int WordLength = sizeof(ulong);

    /// <summary>The place among all names that a name has if it is one of them.</summary>
    /// <param name="name">The name.</param>
    /// <param name="displacements">What to add to the hash, for each group of names; a power of two of them.</param>
    /// <param name="places">The names' places, by hash; a power of two of them.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int PlaceOf(ReadOnlySpan<byte> name, ReadOnlySpan<ushort> displacements, ReadOnlySpan<ushort> places)
    {
        ulong hash = HashOf(name);
        uint slot = (uint)(hash >> 32) + displacements[(int)((uint)hash & (uint)(displacements.Length - 1))];
        return places[(int)(slot & (uint)(places.Length - 1))];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong HashOf(ReadOnlySpan<byte> name)
    {
        int length = name.Length;
        if (length < WordLength) return Mix(length < 4 ? (length == 0 ? 0 : Utf8Words.OfTiny(name)) : Utf8Words.OfShort(name), 0, 0, length);
        return Mix(Utf8Words.At(name, 0), Utf8Words.At(name, (length - WordLength) >> 1), Utf8Words.At(name, length - WordLength), length);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mix(ulong first, ulong middle, ulong last, int length)
    {
        ulong mixed = (first * First) ^ BitOperations.RotateLeft(middle * Middle, 23) ^ BitOperations.RotateLeft(last * Last, 41) ^ (ulong)length;
        mixed *= First;
        return mixed ^ (mixed >> 29);
    }
}
