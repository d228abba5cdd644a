namespace Bus.Runtime.Tests.Allocations;

/// <summary>Events from the fire to the last handler.</summary>
[NonParallelizable]
public sealed class Fires : IDisposable
{
    private static readonly UserRegistered Payload = new("sally");

    private readonly ManualResetEventSlim _drained = new(false, spinCount: 0);
    private int _handled, _expected;

    public void Dispose() => _drained.Dispose();

    [TestCase(0, "none")]
    [TestCase(1, "none")]
    [TestCase(3, "none")]
    [TestCase(1, "both")]
    [TestCase(3, "both")]
    public Task Allocate_nothing(int listeners, string interceptors) => AllocateNothingAsync(listeners, interceptors, options: null);

    [Test]
    public Task Allocate_nothing_for_retries_while_handlers_succeed()
        => AllocateNothingAsync(3, "none", new ListenOptions { Retry = RetryPolicy.Default with { MaxAttempts = 9 } }.On<FormatException>(RetryPolicy.None, OnError.Log));

    private async Task AllocateNothingAsync(int listeners, string interceptors, ListenOptions? options)
    {
        OptimizedBuild.Require();
        await using BusClient bus = await InProcess.ConnectAsync(settings =>
        {
            if (interceptors == "none") return;
            settings.Interceptors.Add(new PassThrough.Fire());
            settings.Interceptors.Add(new PassThrough.Handle());
        });
        for (int listener = 0; listener < listeners; listener++)
            await bus.Auth.UserRegistered.ListenAsync($"listener-{listener}", (_, _, _) => Handle(), options);
        _expected = listeners * Allocated.EventsPerRound;

        long bytes = Allocated.InProcess(() => FireAndDrain(bus.Auth.UserRegistered));

        Assert.That(bytes, Is.Zero, $"bytes for {Allocated.EventsPerRound} events and {_expected} deliveries, in the best round");
    }

    private ValueTask Handle()
    {
        if (Interlocked.Increment(ref _handled) == _expected) _drained.Set();
        return default;
    }

    private void FireAndDrain(BusEvent<UserRegistered> @event)
    {
        Volatile.Write(ref _handled, 0);
        _drained.Reset();
        for (int index = 0; index < Allocated.EventsPerRound; index++) @event.FireAsync(Payload).GetAwaiter().GetResult();
        if (_expected > 0 && !_drained.Wait(Expect.Patience)) Assert.Fail($"only {_handled} of {_expected} deliveries came");
    }
}
