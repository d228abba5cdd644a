using System.Runtime.CompilerServices;

namespace Bus.Runtime.Tests.Listening;

/// <summary>A dead letter tells what failed; it does not keep alive what the failing handler worked with.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class DeadLettersHoldNothing
{
    private readonly Recording<WeakReference> _failures = new();

    [Test]
    public async Task Of_the_exception_that_made_them()
    {
        await using BusClient bus = await InProcess.ConnectAsync();
        IBusListener listener = await bus.Auth.UserRegistered.ListenAsync("welcome", Fail, new ListenOptions { Retry = RetryPolicy.None });
        // The later ones take every place where the first might linger, such as a pooled state.
        for (int number = 1; number <= 3; number++) await bus.Auth.UserRegistered.FireAsync(new("x", number));
        await _failures.WaitForCount(3, Expect.Patience, "the handler to fail on each event");

        for (int round = 0; round < 10 && _failures.Items[0].IsAlive; round++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            await Task.Yield();
        }

        Assert.That(_failures.Items[0].IsAlive, Is.False, "the first letter's exception");
        Assert.That((await listener.DeadLetters.ListAsync().ToListAsync())[0].Message, Is.EqualTo("no mail for event 1"));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private ValueTask Fail(UserRegistered payload, EventContext context, CancellationToken cancellationToken)
    {
        InvalidOperationException failure = new($"no mail for event {payload.Number}");
        _failures.Add(new WeakReference(failure));
        throw failure;
    }
}
