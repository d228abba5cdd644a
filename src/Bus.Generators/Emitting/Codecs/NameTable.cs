using System.Text;

namespace Bus.Generators.Emitting.Codecs;

/// <summary>A perfect hash over names, as the runtime's <c>Utf8NameTable</c> reads it: each group of names is moved until none of them meets another.</summary>
internal sealed class NameTable
{
    private const ulong First = 0x9E3779B97F4A7C15, Middle = 0xC2B2AE3D27D4EB4F, Last = 0x165667B19E3779F9;

    private NameTable(ushort[] displacements, ushort[] places) => (Displacements, Places) = (displacements, places);

    public ushort[] Displacements { get; }

    public ushort[] Places { get; }

    /// <summary>The tables, or null when two names have one hash.</summary>
    public static NameTable? Of(IReadOnlyList<string> names)
    {
        ulong[] hashes = [.. names.Select(static name => HashOf(Encoding.UTF8.GetBytes(name)))];
        if (hashes.Distinct().Count() != hashes.Length || names.Count > ushort.MaxValue) return null;
        int slots = PowerOfTwo(names.Count + (names.Count >> 2)), groups = PowerOfTwo(names.Count >> 1);
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
        return new(displacements, places);
    }

    private static ushort? Displacement(uint[] hashes, bool[] isTaken)
    {
        uint mask = (uint)(isTaken.Length - 1);
        for (uint displacement = 0; displacement <= mask && displacement <= ushort.MaxValue; displacement++)
        {
            HashSet<uint> slots = [.. hashes.Select(hash => (hash + displacement) & mask)];
            if (slots.Count == hashes.Length && !slots.Any(slot => isTaken[slot])) return (ushort)displacement;
        }
        return null;
    }

    private static ulong HashOf(byte[] name)
    {
        int length = name.Length;
        if (length < 8) return Mix(length == 0 ? 0 : NameSwitchWriter.WordOf(name, 0), 0, 0, length);
        return Mix(NameSwitchWriter.WordOf(name, 0), NameSwitchWriter.WordOf(name, (length - 8) >> 1), NameSwitchWriter.WordOf(name, length - 8), length);
    }

    private static ulong Mix(ulong first, ulong middle, ulong last, int length)
    {
        unchecked
        {
            ulong mixed = (first * First) ^ RotateLeft(middle * Middle, 23) ^ RotateLeft(last * Last, 41) ^ (ulong)length;
            mixed *= First;
            return mixed ^ (mixed >> 29);
        }
    }

    private static ulong RotateLeft(ulong value, int bits) => (value << bits) | (value >> (64 - bits));

    private static int PowerOfTwo(int least)
    {
        int power = 1;
        while (power < least) power <<= 1;
        return power;
    }
}
