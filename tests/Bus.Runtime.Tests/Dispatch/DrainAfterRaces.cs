namespace Bus.Runtime.Tests.Dispatch;

/// <summary>A result and the end of its caller's patience at the same moment, again and again: afterwards the service counts no call as running.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class DrainAfterRaces
{
    private const int Races = 10_000, Seed = 20_304, MostSpins = 60;

    private readonly ManualTimeProvider _clock = new();
    private Action? _otherEnd;
    private volatile bool _isOver;

    [TestCase(true)]
    [TestCase(false)]
    public async Task A_service_stops_at_once(bool isDeadline)
    {
        TestContext.Out.WriteLine($"seed {Seed}");
        TaskCompletionSource<int> completion = new();
        // Nobody turns the clock at the end: a stopping service that waited for a call that nobody runs would wait for ever.
        BusClient bus = await InProcess.ConnectAsync(options => options.TimeProvider = _clock);
        await bus.ServeAsync<IAuthApi>(new AuthService { Echo = (_, _) => new(completion.Task) });
        Thread other = new(EndWhatIsThere) { IsBackground = true };
        other.Start();
        Random random = new(Seed);
        int results = 0, others = 0;

        for (int race = 0; race < Races; race++)
        {
            completion = new TaskCompletionSource<int>();
            using CancellationTokenSource caller = new();
            ValueTask<int> call = bus.Auth.EchoAsync(race, isDeadline ? CancellationToken.None : caller.Token);
            Volatile.Write(ref _otherEnd, isDeadline ? () => _clock.Advance(TimeSpan.FromSeconds(6)) : caller.Cancel);
            Thread.SpinWait(random.Next(MostSpins));
            completion.SetResult(race);
            if (call.IsCompletedSuccessfully && call.GetAwaiter().GetResult() == race) results++;
            else others += await EndsOtherwiseAsync(call, isDeadline);
            Allocations.Spin.Until(() => Volatile.Read(ref _otherEnd) is null, "the other end");
        }
        _isOver = true;
        TestContext.Out.WriteLine($"{results} results, {others} other ends");

        await bus.DisposeAsync().Soon("the bus to stop: every handler has returned");
        Assert.That(results + others, Is.EqualTo(Races), "each call ended one way or the other");
    }

    private static async Task<int> EndsOtherwiseAsync(ValueTask<int> call, bool isDeadline)
    {
        if (isDeadline) await Expect.FailureAsync<BusTimeoutException>(async () => await call, "a call whose deadline passed");
        else await Cancellation.OfAsync(call.AsTask(), "a call that its caller cancelled");
        return 1;
    }

    private void EndWhatIsThere()
    {
        SpinWait spinner = default;
        while (!_isOver)
        {
            if (Volatile.Read(ref _otherEnd) is not { } end)
            {
                spinner.SpinOnce(sleep1Threshold: -1);
                continue;
            }
            end();
            Volatile.Write(ref _otherEnd, null);
        }
    }
}
