using System.Text;

namespace Bus.Generators.Emitting.Codecs;

/// <summary>A perfect hash over names, as the runtime's <c>Utf8NameTable</c> reads it: each group of names is moved until none of them meets another.</summary>
internal sealed class NameTable
{
    private const ulong Spread = 0x9E3779B97F4A7C15, FirstSeed = 0xC2B2AE3D27D4EB4F;

    private const int WordLength = 8, MostSeeds = 256;

    private NameTable(ulong seed, ushort[] displacements, ushort[] places) => (Seed, Displacements, Places) = (seed, displacements, places);

    public ulong Seed { get; }

    public ushort[] Displacements { get; }

    public ushort[] Places { get; }

    /// <summary>The tables, or null when no seed tells all names apart, as when two have the same length, beginning and end.</summary>
    public static NameTable? Of(IReadOnlyList<string> names)
    {
        if (names.Count > ushort.MaxValue) return null;
        byte[][] utf8 = [.. names.Select(Encoding.UTF8.GetBytes)];
        ulong seed = FirstSeed;
        for (int tries = 0; tries < MostSeeds; tries++, seed = unchecked((seed * Spread) + 1))
            if (Of([.. utf8.Select(name => HashOf(name, seed))], seed) is { } table) return table;
        return null;
    }

    private static NameTable? Of(ulong[] hashes, ulong seed)
    {
        int slots = PowerOfTwo(hashes.Length + (hashes.Length >> 2)), groups = PowerOfTwo(hashes.Length >> 1);
        ushort[] displacements = new ushort[groups], places = new ushort[slots];
        bool[] isTaken = new bool[slots];
        // The largest groups first, while there is most room.
        foreach (IGrouping<int, int> group in Enumerable.Range(0, hashes.Length)
                     .GroupBy(index => (int)((uint)hashes[index] & (uint)(groups - 1)))
                     .OrderByDescending(static group => group.Count()).ThenBy(static group => group.Key))
        {
            if (Displacement([.. group.Select(index => (uint)(hashes[index] >> 32))], isTaken) is not { } displacement) return null;
            displacements[group.Key] = displacement;
            foreach (int index in group)
            {
                uint slot = ((uint)(hashes[index] >> 32) + displacement) & (uint)(slots - 1);
                isTaken[slot] = true;
                places[slot] = (ushort)index;
            }
        }
        return new(seed, displacements, places);
    }

    private static ushort? Displacement(uint[] hashes, bool[] isTaken)
    {
        uint mask = (uint)(isTaken.Length - 1);
        if (hashes.Select(hash => hash & mask).Distinct().Count() != hashes.Length) return null;
        for (uint displacement = 0; displacement <= mask; displacement++)
            if (!Array.Exists(hashes, hash => isTaken[(hash + displacement) & mask])) return (ushort)displacement;
        return null;
    }

    private static ulong HashOf(byte[] name, ulong seed)
    {
        int length = name.Length;
        return length < WordLength
            ? Mix(length == 0 ? 0 : NameSwitchWriter.WordOf(name, 0), 0, length, seed)
            : Mix(NameSwitchWriter.WordOf(name, 0), NameSwitchWriter.WordOf(name, length - WordLength), length, seed);
    }

    private static ulong Mix(ulong first, ulong last, int length, ulong seed)
        => Fold(first ^ seed, unchecked((last ^ Spread) + (ulong)length));

    /// <summary>The two halves of a product of 128 bits, over one another.</summary>
    private static ulong Fold(ulong left, ulong right)
    {
        ulong low = (uint)left, high = left >> 32, otherLow = (uint)right, otherHigh = right >> 32;
        ulong lowest = low * otherLow, middle = high * otherLow, otherMiddle = low * otherHigh;
        ulong carried = (lowest >> 32) + (uint)middle + (uint)otherMiddle;
        ulong highest = (high * otherHigh) + (middle >> 32) + (otherMiddle >> 32) + (carried >> 32);
        return highest ^ unchecked(left * right);
    }

    private static int PowerOfTwo(int least)
    {
        int power = 1;
        while (power < least) power <<= 1;
        return power;
    }
}
