using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using Bus.Client;

namespace Bus;

/// <summary>
/// The identity of one fired event, the same in every delivery of it. Use it to recognise a duplicate.
/// </summary>
/// <remarks>
/// Ids made here have the text of a UUID, version 8 (RFC 9562, section 5.8): random bits of the process, a thread's number
/// and its counter. Ids that foreign peers made are kept as the text they sent.
/// </remarks>
public readonly struct BusEventId : IEquatable<BusEventId>
{
    private const ulong Version8 = 0x8000, VersionMask = 0xF000, Variant = 0x8000_0000_0000_0000, VariantMask = 0xC000_0000_0000_0000;
    private const int CounterBits = 38, TextLength = 36;

    private static readonly ulong ProcessBits = (Random64() & ~VersionMask) | Version8;
    private static readonly ulong ThreadSalt = Random64() & 0xFF_FFFF;
    private static readonly byte[] Prefix = Encoding.UTF8.GetBytes(PrefixText());
    private static long s_threads;

    private readonly string? _foreign;
    private readonly ulong _local;

    private BusEventId(ulong local) => _local = local;

    /// <summary>Takes an id that a foreign peer made.</summary>
    /// <param name="foreign">The id's text as it came; not empty.</param>
    public BusEventId(string foreign)
    {
        ArgumentException.ThrowIfNullOrEmpty(foreign);
        _foreign = foreign;
    }

    /// <summary>Makes an id that no other call in any process returns.</summary>
    public static BusEventId New() => New(ThreadStamps.OfThread);

    internal static BusEventId New(ThreadStamps stamps) => new(stamps.NextNumber());

    /// <summary>The id's text.</summary>
    public override string ToString() => _foreign ?? string.Create(TextLength, _local, static (text, local) => Write(local, text));

    /// <summary>Writes the id's text in UTF-8, for transports.</summary>
    /// <param name="utf8Destination">Where to; ids made here take 36 bytes.</param>
    /// <param name="bytesWritten">How many bytes it took.</param>
    /// <returns>Whether there was room.</returns>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten)
    {
        if (_foreign is not null) return Encoding.UTF8.TryGetBytes(_foreign, utf8Destination, out bytesWritten);
        bytesWritten = utf8Destination.Length < TextLength ? 0 : TextLength;
        if (bytesWritten > 0) Write(_local, utf8Destination);
        return bytesWritten > 0;
    }

    /// <inheritdoc/>
    public bool Equals(BusEventId other) => _local == other._local && _foreign == other._foreign;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is BusEventId other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_local, _foreign);

    /// <summary>Whether two ids are of the same fired event.</summary>
    public static bool operator ==(BusEventId left, BusEventId right) => left.Equals(right);

    /// <summary>Whether two ids are of different fired events.</summary>
    public static bool operator !=(BusEventId left, BusEventId right) => !left.Equals(right);

    /// <summary>Whether a block of numbers ends before a number.</summary>
    internal static bool IsEndOfBlock(ulong number) => (number & ((1UL << CounterBits) - 1)) == 0;

    /// <summary>A thread draws a block of its own, so that counting costs no interlocked operation.</summary>
    internal static ulong NextBlock()
    {
        ulong block = ((ulong)Interlocked.Increment(ref s_threads) + ThreadSalt) & 0xFF_FFFF;
        return ((block << CounterBits | 1) & ~VariantMask) | Variant;
    }

    private static string PrefixText() => $"{ProcessBits >> 32:x8}-{(ProcessBits >> 16) & 0xFFFF:x4}-{ProcessBits & 0xFFFF:x4}-";

    /// <summary>Writes the text digit by digit: each event that is fired has it written.</summary>
    private static void Write<TUnit>(ulong local, Span<TUnit> text)
        where TUnit : unmanaged, IBinaryInteger<TUnit>
    {
        for (int index = 0; index < Prefix.Length; index++) text[index] = TUnit.CreateTruncating(Prefix[index]);
        text[Prefix.Length + 4] = TUnit.CreateTruncating('-');
        for (int index = TextLength - 1; index >= Prefix.Length; index--)
        {
            if (index == Prefix.Length + 4) continue;
            text[index] = TUnit.CreateTruncating("0123456789abcdef"u8[(int)(local & 0xF)]);
            local >>= 4;
        }
    }

    private static ulong Random64()
    {
        Span<byte> bytes = stackalloc byte[8];
        RandomNumberGenerator.Fill(bytes);
        return BitConverter.ToUInt64(bytes);
    }
}
