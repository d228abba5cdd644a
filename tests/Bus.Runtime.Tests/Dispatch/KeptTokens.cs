namespace Bus.Runtime.Tests.Dispatch;

/// <summary>A handler may keep its token after its call.</summary>
public sealed class KeptTokens
{
    [TestCase(true)]
    [TestCase(false)]
    public async Task Never_fire_for_the_caller_of_another_call(bool hasOwnCallersToken)
    {
        await using BusClient bus = await InProcess.ConnectAsync();
        CancellationToken kept = default;
        await bus.ServeAsync<IAuthApi>(new AuthService
        {
            Echo = (number, token) =>
            {
                if (number == 0) kept = token;
                return new(number);
            },
        });
        using CancellationTokenSource keeper = new();
        await bus.Auth.EchoAsync(0, hasOwnCallersToken ? keeper.Token : default);

        for (int call = 1; call < 20; call++)
        {
            using CancellationTokenSource other = new();
            await bus.Auth.EchoAsync(call, other.Token);
            await other.CancelAsync();
        }

        Assert.That(kept.IsCancellationRequested, Is.False, "only other callers gave up");
    }

    [Test]
    public async Task Do_not_fire_for_a_suspended_call_of_another_caller()
    {
        await using BusClient bus = await InProcess.ConnectAsync();
        CancellationToken kept = default;
        await bus.ServeAsync<IAuthApi>(new AuthService
        {
            Echo = async (number, token) =>
            {
                if (number == 0) kept = token;
                else await Task.Delay(Timeout.InfiniteTimeSpan, token);
                return number;
            },
        });
        await bus.Auth.EchoAsync(0);
        using CancellationTokenSource other = new();
        Task<int> suspended = bus.Auth.EchoAsync(1, other.Token).AsTask();

        await other.CancelAsync();

        await Cancellation.OfAsync(suspended, "the other call");
        Assert.That(kept.IsCancellationRequested, Is.False, "the calls shared a window, but not a caller");
    }
}
