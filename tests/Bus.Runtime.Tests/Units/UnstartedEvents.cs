namespace Bus.Runtime.Tests.Units;

/// <summary>Events that a stopping listener was handed but did not start on.</summary>
public sealed class UnstartedEvents
{
    private const int Rounds = 100, EventsPerRound = 8;

    [Test]
    public async Task Go_to_the_next_worker_as_their_first_attempt()
    {
        for (int round = 0; round < Rounds; round++)
        {
            string url = InProcess.NewUrl();
            await using BusClient firing = await InProcess.ConnectAsync(url, "firing");
            await using BusClient first = await InProcess.ConnectAsync(url, "worker");
            await using BusClient second = await InProcess.ConnectAsync(url, "worker");
            Recording<(int Number, int Attempt)> handled = new();
            Gate fired = new();
            TaskCompletionSource<IBusListener> own = new();
            IBusListener stopping = await first.Auth.UserRegistered.ListenAsync("count", (payload, context, token) =>
            {
                fired.Opened.Wait(Expect.Patience, token);
                handled.Add((payload.Number, context.Attempt));
                // From here on the listener takes nothing more, but its transport learns that only later.
                _ = own.Task.Result.DisposeAsync().AsTask();
                return ValueTask.CompletedTask;
            });
            own.SetResult(stopping);
            for (int number = 0; number < EventsPerRound; number++) await firing.Auth.UserRegistered.FireAsync(new("x", number));
            await second.Auth.UserRegistered.ListenAsync("count", (payload, context, _) =>
            {
                handled.Add((payload.Number, context.Attempt));
                return ValueTask.CompletedTask;
            });
            fired.Open();

            IReadOnlyList<(int Number, int Attempt)> all = await handled.WaitForCount(EventsPerRound, Expect.Patience, "every event");
            Assert.That(all.Where(static one => one.Attempt != 1), Is.Empty, $"round {round}: no handler has failed on any event");
        }
    }
}
