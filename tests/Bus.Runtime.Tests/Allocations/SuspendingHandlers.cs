namespace Bus.Runtime.Tests.Allocations;

/// <summary>Events whose handler suspends.</summary>
[NonParallelizable]
public sealed class SuspendingHandlers
{
    private static readonly UserRegistered Payload = new("sally");

    [Test]
    public async Task Allocate_nothing()
    {
        OptimizedBuild.Require();
        SlowHandler handler = new();
        await using BusClient bus = await InProcess.ConnectAsync();
        BusEvent<UserRegistered> @event = bus.Auth.UserRegistered;
        await @event.ListenAsync("slow", handler.HandleAsync);

        long bytes = Allocated.InProcess(() =>
        {
            for (int index = 0; index < Allocated.EventsPerRound; index++)
            {
                @event.FireAsync(Payload).GetAwaiter().GetResult();
                handler.WaitForStart();
                handler.Finish();
            }
        });

        Assert.That(bytes, Is.Zero, $"bytes for {Allocated.EventsPerRound} events, in the best round");
    }
}
