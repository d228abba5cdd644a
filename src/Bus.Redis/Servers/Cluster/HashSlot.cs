using System.Text;

namespace Bus.Redis.Servers.Cluster;

/// <summary>Which part of a cluster's keys a key is in, by the rule of Redis' cluster specification: CRC16 of what stands in its first braces, or of all of it.</summary>
internal static class HashSlot
{
    public const int Count = 16384;

    private const int LongestOnStack = 512;

    private const ushort Polynomial = 0x1021;

    private static readonly ushort[] Table = MakeTable();

    public static int Of(string key)
    {
        int most = Encoding.UTF8.GetMaxByteCount(key.Length);
        Span<byte> bytes = most <= LongestOnStack ? stackalloc byte[most] : new byte[most];
        return Crc(Hashed(bytes[..Encoding.UTF8.GetBytes(key, bytes)])) % Count;
    }

    private static ReadOnlySpan<byte> Hashed(ReadOnlySpan<byte> key)
    {
        int open = key.IndexOf((byte)'{');
        if (open < 0) return key;
        ReadOnlySpan<byte> rest = key[(open + 1)..];
        int length = rest.IndexOf((byte)'}');
        return length > 0 ? rest[..length] : key;
    }

    private static int Crc(ReadOnlySpan<byte> bytes)
    {
        int crc = 0;
        foreach (byte next in bytes) crc = ((crc << 8) & 0xFFFF) ^ Table[(crc >> 8) ^ next];
        return crc;
    }

    private static ushort[] MakeTable()
    {
        ushort[] table = new ushort[256];
        for (int index = 0; index < table.Length; index++)
        {
            int crc = index << 8;
            for (int bit = 0; bit < 8; bit++) crc = (crc & 0x8000) != 0 ? (crc << 1) ^ Polynomial : crc << 1;
            table[index] = (ushort)crc;
        }
        return table;
    }
}
