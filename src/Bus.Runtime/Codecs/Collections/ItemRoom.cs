using System.Runtime.CompilerServices;

namespace Bus.Codecs;

/// <summary>Room on the stack for the items of a short collection.</summary>
[InlineArray(Length)]
internal struct ItemRoom<T>
{
    public const int Length = 8;

    private const int LargestSize = 1024;

    private T _first;

    /// <summary>Whether it is small enough for the stack, of which there must be enough for every level.</summary>
    public static bool IsSmall => Unsafe.SizeOf<T>() <= LargestSize / Length;
}
