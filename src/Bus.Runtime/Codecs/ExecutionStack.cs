using System.Runtime.CompilerServices;

namespace Bus.Codecs;

/// <summary>What is left of the thread's stack. Codecs call themselves for what is nested, and how much that takes depends on users' types.</summary>
internal static class ExecutionStack
{
    /// <summary>What a value is that no longer fits, as a clause.</summary>
    public const string Problem = "is nested deeper than this thread's stack allows: its types are very large, or little stack was left";

    // What the methods of a level hold of a value at most: code that is not optimized yet keeps a copy for every call that has one.
    private const int Copies = 16;

    // Copies of a smaller value fit into what HasRoom asks for anyway.
    private const int LargeSize = 2048;

    // Less than HasRoom asks for.
    private const int Step = 32 * 1024;

    /// <summary>Whether another level fits.</summary>
    public static bool HasRoom
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
#pragma warning disable RS0030 // Of the banned class this member alone is harmless: it looks at the stack's limit and at nothing else.
        get => RuntimeHelpers.TryEnsureSufficientExecutionStack();
#pragma warning restore RS0030
    }

    /// <summary>Whether a level of such values fits. For all but large structs it costs nothing, and is true.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool HasRoomFor<T>() => Unsafe.SizeOf<T>() <= LargeSize || HasRoomBelow([], (long)Unsafe.SizeOf<T>() * Copies);

    // The runtime tells of a fixed size only: so it is asked from further below, as often as it takes.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool HasRoomBelow(scoped ReadOnlySpan<byte> taken, long size)
    {
        if (!HasRoom) return false;
        Span<byte> step = stackalloc byte[Step];
        return size <= taken.Length || HasRoomBelow(step, size - taken.Length);
    }
}
