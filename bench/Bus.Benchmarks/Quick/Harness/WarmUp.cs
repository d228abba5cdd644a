using System.Diagnostics;
using System.Runtime;

namespace Bus.Benchmarks.Quick.Harness;

/// <summary>Lasts until the JIT has said its last word.</summary>
/// <remarks>
/// It counts calls, instruments, counts again and optimises, on a thread of its own: on a busy machine no fixed time is enough, and what
/// is measured too early is several times slower.
/// </remarks>
internal sealed class WarmUp
{
    public static readonly TimeSpan Step = TimeSpan.FromMilliseconds(50);

    private static readonly TimeSpan Least = TimeSpan.FromMilliseconds(500), Quiet = TimeSpan.FromMilliseconds(350),
        Most = TimeSpan.FromSeconds(2.5);

    // What runs once in a while, such as a timer's callback, goes on being compiled for long and changes nothing.
    private const int Stragglers = 3;

    private readonly long _start = Stopwatch.GetTimestamp();
    private long _changed = Stopwatch.GetTimestamp();
    private long _compiled;

    /// <summary>Looked at after each step.</summary>
    public bool IsOver
    {
        get
        {
            long compiled = JitInfo.GetCompiledMethodCount();
            if (compiled > _compiled + Stragglers) (_compiled, _changed) = (compiled, Stopwatch.GetTimestamp());
            TimeSpan elapsed = Stopwatch.GetElapsedTime(_start);
            return elapsed > Most || (elapsed > Least && Stopwatch.GetElapsedTime(_changed) > Quiet);
        }
    }
}
