namespace Bus.Hosting.Tests.Hosts;

/// <summary>The second signal is the one that is meant as a second.</summary>
public sealed class StopSignalsTests
{
    [Test]
    public void One_signal_asks_to_stop()
    {
        using StopSignals signals = new(new ManualTimeProvider());

        signals.Count();

        Assert.That((signals.Asked.IsCancellationRequested, signals.Urgent.IsCancellationRequested), Is.EqualTo((true, false)));
    }

    [Test]
    public void Signals_of_one_request_count_as_one()
    {
        ManualTimeProvider time = new();
        using StopSignals signals = new(time);

        signals.Count();
        signals.Count();
        time.Advance(TimeSpan.FromMilliseconds(249));
        signals.Count();

        Assert.That(signals.Urgent.IsCancellationRequested, Is.False, "a supervisor signals the process and its group");
    }

    [Test]
    public void A_signal_that_comes_when_all_is_over_harms_nobody()
    {
        StopSignals signals = new(new ManualTimeProvider());
        signals.Dispose();

        Assert.DoesNotThrow(signals.Count);
    }

    [Test]
    public void A_later_signal_is_urgent()
    {
        ManualTimeProvider time = new();
        using StopSignals signals = new(time);

        signals.Count();
        time.Advance(TimeSpan.FromMilliseconds(250));
        signals.Count();

        Assert.That(signals.Urgent.IsCancellationRequested, Is.True);
    }
}
