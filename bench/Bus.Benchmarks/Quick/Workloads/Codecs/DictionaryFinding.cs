using System.Collections.Frozen;
using Bus.Descriptors;

namespace Bus.Benchmarks.Quick.Workloads.Codecs;

/// <summary>The same in a frozen dictionary over the same bytes.</summary>
internal sealed class DictionaryFinding : Workload
{
    private readonly byte[][] _names;
    private readonly FrozenDictionary<byte[], RpcDescriptor>.AlternateLookup<ReadOnlySpan<byte>> _lookup;

    public DictionaryFinding(ApiDescriptor api)
    {
        _names = ShuffledNames.Of(api);
        _lookup = api.Rpcs.ToFrozenDictionary(static rpc => rpc.Utf8Name.ToArray(), Utf8Comparer.Instance).GetAlternateLookup<ReadOnlySpan<byte>>();
    }

    public override ValueTask RunAsync(int operations)
    {
        byte[][] names = _names;
        int found = 0;
        for (int done = 0, next = 0; done < operations; done++)
        {
            if (_lookup.TryGetValue(names[next], out _)) found++;
            if (++next == names.Length) next = 0;
        }
        Check(found, operations);
        return default;
    }

    private sealed class Utf8Comparer : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
    {
        public static readonly Utf8Comparer Instance = new();

        public bool Equals(byte[]? left, byte[]? right) => left.AsSpan().SequenceEqual(right);

        public int GetHashCode(byte[] name) => GetHashCode(name.AsSpan());

        public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

        // Length and the words at both ends: quicker than any hash over all of it, and good enough for these names.
        public int GetHashCode(ReadOnlySpan<byte> name)
        {
            if (name.Length < sizeof(ulong)) return name.Length;
            ulong mixed = (BitConverter.ToUInt64(name) * 0x9E3779B97F4A7C15) ^ (BitConverter.ToUInt64(name[^sizeof(ulong)..]) * 0xC2B2AE3D27D4EB4F);
            return (int)(mixed >> 32) ^ name.Length;
        }

        public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();
    }
}
