namespace Bus.Runtime.Tests.Dispatch;

/// <summary>Timers outlive the calls that start them, so they may not keep the callers' ambient values alive.</summary>
public sealed class AmbientValues
{
    [TestCase(true)]
    [TestCase(false)]
    public async Task Are_not_captured_by_the_timers_of_calls(bool hasOwnTimeout)
    {
        FlowObserver time = new();
        await using BusClient bus = await InProcess.ConnectAsync(options => options.TimeProvider = time);
        await bus.ServeAsync<IAuthApi>(new AuthService());
        AsyncLocal<string> ambient = new() { Value = "of the caller" };

        await (hasOwnTimeout ? bus.With(new CallOptions { Timeout = TimeSpan.FromSeconds(1) }).Auth : bus.Auth).EchoAsync(1);

        Assert.That(time.SawSuppressedFlow, Is.EqualTo(new[] { true }), "one timer, which captured nothing");
        Assert.That(ambient.Value, Is.EqualTo("of the caller"), "the caller's own flow is as it was");
        Assert.That(ExecutionContext.IsFlowSuppressed(), Is.False, "and flows");
    }

    private sealed class FlowObserver : TimeProvider
    {
        public List<bool> SawSuppressedFlow { get; } = [];

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            SawSuppressedFlow.Add(ExecutionContext.IsFlowSuppressed());
            return base.CreateTimer(callback, state, dueTime, period);
        }
    }
}
