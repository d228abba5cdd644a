using System.Collections.Concurrent;

namespace Bus.Conformance.Teeth;

/// <summary>The promises bite: a transport that breaks one turns exactly that one red.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class TeethTests
{
    /// <summary>Enough for what happens at once to happen; a promise that is broken costs as much.</summary>
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(3);

    /// <summary>A slow machine is not a broken transport: what surprises is tried again with this much patience.</summary>
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(20);

    private static readonly Break[] Breaks =
    [
        new("nothing", static (inner, _) => new DecoratedTransport(inner)),
        new("loses events", static (inner, _) => new LosesEvents(inner), typeof(Delivery)),
        new("reorders events", static (inner, _) => new ReordersEvents(inner), typeof(Order)),
        new("redelivers under a new id", static (inner, _) => new RenamesRedeliveries(inner), typeof(EventIdentity)),

        // What was acknowledged cannot be given to the next worker, whether the handler failed or was left behind, nor become a dead letter.
        new("acknowledges before handling", static (inner, _) => new AcknowledgesFirst(inner),
            typeof(Acknowledgement), typeof(OnErrorStop), typeof(Retries), typeof(DeadLetters), typeof(Redrive), typeof(Discard), typeof(FullDeadLetters)),

        // What is no dead letter cannot be re-driven or discarded either.
        new("drops dead letters", static (inner, _) => new DropsDeadLetters(inner), typeof(DeadLetters), typeof(Redrive), typeof(Discard), typeof(FullDeadLetters)),
        new("ignores full dead letters", static (inner, _) => new IgnoresFullDeadLetters(inner), typeof(FullDeadLetters)),
        new("re-drives to every group", static (inner, _) => new RedrivesToAll(inner), typeof(Redrive)),
        new("forgets attempts", static (inner, _) => new ForgetsAttempts(inner), typeof(Retries), typeof(OnErrorStop)),
        new("ignores deadlines", static (inner, context) => new IgnoresDeadlines(inner, context), typeof(DeadlineReachesHandler)),
        new("ignores cancellation", static (inner, context) => new IgnoresCancellation(inner, context), typeof(CancellationReachesHandler)),
        new("ignores the drain of calls", static (inner, _) => new KeepsServing(inner), typeof(DrainOfCalls)),
        new("ignores the drain of events", static (inner, _) => new LeavesHandlersBehind(inner), typeof(DrainOfEvents)),
        new("never waits", static (inner, _) => new NeverWaits(inner), typeof(Backpressure)),
    ];

    [TestCaseSource(nameof(Breaks))]
    public async Task Exactly_the_broken_promises_turn_red(Break broken)
    {
        ConcurrentDictionary<Type, string> red = await RunAsync(broken, PromiseRunner.Promises, Short);
        Type[] surprising = [.. PromiseRunner.Promises.Where(promise => red.ContainsKey(promise) != broken.Red.Contains(promise))];
        ConcurrentDictionary<Type, string> again = await RunAsync(broken, surprising, Long);
        foreach (Type promise in surprising)
        {
            red.TryRemove(promise, out _);
            if (again.TryGetValue(promise, out string? why)) red[promise] = why;
        }

        Assert.That(red.Keys.Select(static promise => promise.Name), Is.EquivalentTo(broken.Red.Select(static promise => promise.Name)),
            $"a transport that breaks this way ({broken}) must turn exactly these promises red. Red now:{string.Concat(red.Select(
                static one => $"{Environment.NewLine}  {one.Key.Name}.{one.Value}"))}");
    }

    private static async Task<ConcurrentDictionary<Type, string>> RunAsync(Break broken, IEnumerable<Type> promises, TimeSpan patience)
    {
        ConcurrentDictionary<Type, string> red = new();
        await Parallel.ForEachAsync(promises, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (promise, _) =>
        {
            if (await PromiseRunner.WhyRedAsync(promise, () => new BrokenUnderTest(broken, patience)) is { } why) red[promise] = why;
        });
        return red;
    }
}
