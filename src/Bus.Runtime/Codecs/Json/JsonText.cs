using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Bus.Codecs.Json;

/// <summary>Where strings end, and those of ASCII as .NET strings.</summary>
internal static class JsonText
{
    /// <summary>What cannot stand in a string as it is, and its end.</summary>
    public static readonly SearchValues<byte> Stops = SearchValues.Create(
        "\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u0009\u000a\u000b\u000c\u000d\u000e\u000f"u8
        + "\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f\"\\"u8);

    /// <summary>Where text stops to be printable ASCII without quotes and backslashes, or its length.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int PlainEnd(ReadOnlySpan<byte> text, int from)
    {
        ref byte first = ref MemoryMarshal.GetReference(text);
        for (; from <= text.Length - Vector128<byte>.Count; from += Vector128<byte>.Count)
        {
            uint stops = StopsIn(Vector128.LoadUnsafe(ref first, (nuint)from));
            if (stops != 0) return from + BitOperations.TrailingZeroCount(stops);
        }
        return LastPlainEnd(text, from);
    }

    /// <summary>A string of bytes that are known to be ASCII.</summary>
    public static string FromAscii(ReadOnlySpan<byte> ascii)
        => ascii.IsEmpty ? "" : string.Create(ascii.Length, ascii, static (chars, bytes) => Widen(bytes, chars));

    private static int LastPlainEnd(ReadOnlySpan<byte> text, int from)
    {
        while (from < text.Length && text[from] is >= (byte)' ' and < 0x80 and not (byte)'"' and not (byte)'\\') from++;
        return from;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint StopsIn(Vector128<byte> block)
    {
        // As signed numbers, all that is not ASCII lies below the space too.
        Vector128<byte> stops = Vector128.LessThan(block.AsSByte(), Vector128.Create((sbyte)' ')).AsByte()
            | Vector128.Equals(block, Vector128.Create((byte)'"'))
            | Vector128.Equals(block, Vector128.Create((byte)'\\'));
        return stops.ExtractMostSignificantBits();
    }

    private static void Widen(ReadOnlySpan<byte> bytes, Span<char> chars)
    {
        int index = 0;
        if (Vector128.IsHardwareAccelerated && bytes.Length >= Vector128<byte>.Count)
        {
            ref byte from = ref MemoryMarshal.GetReference(bytes);
            ref ushort to = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(chars));
            for (; index <= bytes.Length - Vector128<byte>.Count; index += Vector128<byte>.Count)
            {
                (Vector128<ushort> low, Vector128<ushort> high) = Vector128.Widen(Vector128.LoadUnsafe(ref from, (nuint)index));
                low.StoreUnsafe(ref to, (nuint)index);
                high.StoreUnsafe(ref to, (nuint)index + 8);
            }
        }
        for (; index < bytes.Length && index < chars.Length; index++) chars[index] = (char)bytes[index];
    }
}
