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
/// and its counter. Ids that others made are kept as the text they sent; of a UUID its bits are kept.
/// </remarks>
public readonly struct BusEventId : IEquatable<BusEventId>
{
    private const ulong Version8 = 0x8000, VersionMask = 0xF000, Variant = 0x8000_0000_0000_0000, VariantMask = 0xC000_0000_0000_0000;
    private const int CounterBits = 38, TextLength = 36, LowStart = 19;

    private static readonly ulong ProcessBits = (Random64() & ~VersionMask) | Version8;
    private static readonly ulong ThreadSalt = Random64() & 0xFF_FFFF;
    private static long s_threads;

    // A text, or a UUID that was made elsewhere. In one field, for each word more is copied with each event.
    private readonly object? _foreign;
    private readonly ulong _local;

    private BusEventId(ulong local) => _local = local;

    /// <summary>Takes an id that a foreign peer made.</summary>
    /// <param name="foreign">The id's text as it came; not empty.</param>
    public BusEventId(string foreign)
    {
        ArgumentException.ThrowIfNullOrEmpty(foreign);
        (_foreign, _local) = TryRead<char>(foreign, out ulong high, out ulong low) ? Known(high, low) : (foreign, 0);
    }

    /// <summary>Takes an id that a peer made, as it came.</summary>
    /// <param name="utf8Foreign">The id's text in UTF-8; not empty.</param>
    /// <exception cref="ArgumentException"><paramref name="utf8Foreign"/> is empty.</exception>
    public BusEventId(ReadOnlySpan<byte> utf8Foreign)
    {
        if (utf8Foreign.IsEmpty) throw new ArgumentException("An event's id has a text.", nameof(utf8Foreign));
        (_foreign, _local) = TryRead(utf8Foreign, out ulong high, out ulong low) ? Known(high, low) : (Encoding.UTF8.GetString(utf8Foreign), 0);
    }

    /// <summary>Makes an id that no other call in any process returns.</summary>
    public static BusEventId New() => New(ThreadStamps.OfThread);

    internal static BusEventId New(ThreadStamps stamps) => new(stamps.NextNumber());

    /// <summary>The id's text.</summary>
    public override string ToString() => _foreign as string ?? string.Create(TextLength, Bits, static (text, bits) => Write(bits.High, bits.Low, text));

    /// <summary>Writes the id's text in UTF-8, for transports.</summary>
    /// <param name="utf8Destination">Where to; ids made here take 36 bytes.</param>
    /// <param name="bytesWritten">How many bytes it took.</param>
    /// <returns>Whether there was room.</returns>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten)
    {
        if (_foreign is string text) return Encoding.UTF8.TryGetBytes(text, utf8Destination, out bytesWritten);
        bytesWritten = utf8Destination.Length < TextLength ? 0 : TextLength;
        if (bytesWritten > 0) Write(Bits.High, Bits.Low, utf8Destination);
        return bytesWritten > 0;
    }

    /// <inheritdoc/>
    public bool Equals(BusEventId other) => _local == other._local && (ReferenceEquals(_foreign, other._foreign) || (_foreign?.Equals(other._foreign) ?? false));

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

    private (ulong High, ulong Low) Bits => _foreign is Uuid uuid ? (uuid.High, uuid.Low) : (ProcessBits, _local);

    private static (object? Foreign, ulong Local) Known(ulong high, ulong low) => high == ProcessBits ? (null, low) : (new Uuid(high, low), 0);

    private sealed record Uuid(ulong High, ulong Low);

    /// <summary>Writes the text of a UUID digit by digit: each event that is fired has it written.</summary>
    private static void Write<TUnit>(ulong high, ulong low, Span<TUnit> text)
        where TUnit : unmanaged, IBinaryInteger<TUnit>
    {
        for (int index = TextLength - 1; index >= 0; index--)
        {
            if (IsDash(index))
            {
                text[index] = TUnit.CreateTruncating('-');
                continue;
            }
            ref ulong half = ref index >= LowStart ? ref low : ref high;
            text[index] = TUnit.CreateTruncating("0123456789abcdef"u8[(int)(half & 0xF)]);
            half >>= 4;
        }
    }

    /// <summary>Reads the text of a UUID as it is written here, and no other text that would mean the same: an id comes out as it came in.</summary>
    private static bool TryRead<TUnit>(ReadOnlySpan<TUnit> text, out ulong high, out ulong low)
        where TUnit : unmanaged, IBinaryInteger<TUnit>
    {
        (high, low) = (0, 0);
        return text.Length == TextLength && TryReadDigits(text, ref high, ref low);
    }

    private static bool TryReadDigits<TUnit>(ReadOnlySpan<TUnit> text, ref ulong high, ref ulong low)
        where TUnit : unmanaged, IBinaryInteger<TUnit>
    {
        (ulong first, ulong second) = (0, 0);
        for (int index = 0; index < TextLength; index++)
        {
            uint unit = uint.CreateTruncating(text[index]);
            if (IsDash(index))
            {
                if (unit != '-') return false;
                continue;
            }
            uint digit = unit - '0' <= 9 ? unit - '0' : unit - 'a' <= 5 ? unit - 'a' + 10 : 16;
            if (digit > 15) return false;
            ref ulong half = ref index >= LowStart ? ref second : ref first;
            half = half << 4 | digit;
        }
        (high, low) = (first, second);
        return true;
    }

    private static bool IsDash(int index) => index is 8 or 13 or 18 or 23;

    private static ulong Random64()
    {
        Span<byte> bytes = stackalloc byte[8];
        RandomNumberGenerator.Fill(bytes);
        return BitConverter.ToUInt64(bytes);
    }
}
