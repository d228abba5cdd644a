namespace Bus.Runtime.Tests.Dispatch;

public sealed class EvictedLinks
{
    [Test]
    public async Task The_callers_cancellation_reaches_its_handler_after_many_other_calls()
    {
        await using BusClient bus = await InProcess.ConnectAsync();
        TaskCompletionSource told = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Gate gate = new();
        await bus.ServeAsync<IAuthApi>(new AuthService { Echo = (number, token) => number == 0 ? WaitAsync(token) : new(number) });
        using CancellationTokenSource caller = new();

        Task<int> call = null!;
        OwnThread.Run(() =>
        {
            call = bus.Auth.EchoAsync(0, caller.Token).AsTask();
            for (int other = 1; other < 100; other++)
            {
                using CancellationTokenSource otherCaller = new();
                bus.Auth.EchoAsync(other, otherCaller.Token).GetAwaiter().GetResult();
            }
        });
        await caller.CancelAsync();

        await told.Task.Soon("the handler's token to fire");
        await Cancellation.OfAsync(call, "the call");
        gate.Open();

        async ValueTask<int> WaitAsync(CancellationToken token)
        {
            token.Register(told.SetResult);
            await gate.Opened;
            return 0;
        }
    }
}
