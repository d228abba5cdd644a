namespace Bus.Runtime.Tests.Allocations;

/// <summary>A fire that finds the group full and waits for room.</summary>
[NonParallelizable]
public sealed class WaitingFires
{
    private static readonly UserRegistered Payload = new("sally");

    private readonly Func<bool> _isAdmitted;
    private ValueTask _fire;

    public WaitingFires() => _isAdmitted = () => _fire.IsCompleted;

    [TestCase(false)]
    [TestCase(true)]
    public async Task Allocate_nothing(bool hasToken)
    {
        OptimizedBuild.Require();
        using CancellationTokenSource patience = new();
        CancellationToken token = hasToken ? patience.Token : default;
        SlowHandler handler = new();
        await using BusClient bus = await InProcess.ConnectAsync();
        BusEvent<UserRegistered> @event = bus.Auth.UserRegistered;
        await @event.ListenAsync("slow", handler.HandleAsync, new ListenOptions { QueueCapacity = 1 });
        await @event.FireAsync(Payload, CancellationToken.None);
        handler.WaitForStart();
        await @event.FireAsync(Payload, CancellationToken.None);

        long bytes = Allocated.InProcess(() =>
        {
            for (int index = 0; index < Allocated.EventsPerRound; index++) FireWaitAndAdmit(@event, handler, token);
        });
        handler.Finish();
        handler.WaitForStart();
        handler.Finish();

        Assert.That(bytes, Is.Zero, $"bytes for {Allocated.EventsPerRound} fires that waited, in the best round");
    }

    /// <summary>One event is being handled, one waits, so the next fire waits until the handler is done.</summary>
    private void FireWaitAndAdmit(BusEvent<UserRegistered> @event, SlowHandler handler, CancellationToken token)
    {
        _fire = @event.FireAsync(Payload, token);
        if (_fire.IsCompleted) Assert.Fail("the fire did not wait, so nothing was measured");
        handler.Finish();
        handler.WaitForStart();
        Spin.Until(_isAdmitted, "the fire to be admitted");
        _fire.GetAwaiter().GetResult();
    }
}
