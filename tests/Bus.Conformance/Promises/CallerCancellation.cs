using Bus.Conformance.Contracts;
using Bus.TestKit;

namespace Bus.Conformance;

/// <summary>A caller that cancels waits no longer, whatever the handler does.</summary>
public abstract class CallerCancellation : ConformanceFixture
{
    [Test]
    public async Task The_caller_is_released_with_its_own_token()
    {
        Gate begun = new(), gate = Transport.NewGate();
        IProbeApi probe = await ServeAsync(new ProbeService
        {
            Holding = async (_, _) =>
            {
                begun.Open();
                await gate.Opened;
            },
        });

        using CancellationTokenSource caller = new();
        Task<string> call = probe.HoldAsync("hang", caller.Token).AsTask();
        await begun.Opened.Within(Patience, "the handler to begin");
        await caller.CancelAsync();

        OperationCanceledException failure = await Transport.CatchAsync<OperationCanceledException>(call, "the caller to be released");
        Assert.That(failure.CancellationToken, Is.EqualTo(caller.Token), "the caller must recognise its own cancellation");
    }

    [Test]
    public async Task Other_calls_go_on()
    {
        Gate gate = Transport.NewGate();
        Recording<string> begun = new();
        IProbeApi probe = await ServeAsync(new ProbeService
        {
            Holding = async (text, _) =>
            {
                begun.Add(text);
                await gate.Opened;
            },
        });

        using CancellationTokenSource caller = new();
        Task<string> cancelled = probe.HoldAsync("cancelled", caller.Token).AsTask();
        Task<string> other = probe.HoldAsync("other").AsTask();
        await begun.WaitForCount(2, Patience, "both handlers to begin");
        await caller.CancelAsync();
        await Transport.CatchAsync<OperationCanceledException>(cancelled, "the caller to be released");
        gate.Open();

        Assert.That(await other.Within(Patience, "the other answer"), Is.EqualTo("other"), "one caller's cancellation is no other's");
    }
}
