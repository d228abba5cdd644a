using System.Runtime.CompilerServices;

namespace Bus.Codecs;

/// <summary>What is left of the thread's stack. Codecs call themselves for what is nested, and how much that takes depends on users' types.</summary>
internal static class ExecutionStack
{
    /// <summary>What a value is that no longer fits, as a clause.</summary>
    public const string Problem = "is nested deeper than this thread's stack allows: its types are very large, or little stack was left";

    /// <summary>Whether another level fits.</summary>
    public static bool HasRoom
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
#pragma warning disable RS0030 // Of the banned class this member alone is harmless: it looks at the stack's limit and at nothing else.
        get => RuntimeHelpers.TryEnsureSufficientExecutionStack();
#pragma warning restore RS0030
    }
}
