using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Bus.Dispatch;

/// <summary>Makes the task of a call that has its result.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CallResult
{
    /// <summary>A completed task.</summary>
    /// <remarks>
    /// Not inlined on purpose: inside a method with a try block the compiler writes the task to the stack in pieces and reads it back
    /// whole, which stalls the processor for longer than this call takes.
    /// </remarks>
    /// <typeparam name="TResult">The result.</typeparam>
    /// <param name="value">The result.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static ValueTask<TResult> Of<TResult>(TResult value) => new(value);
}
