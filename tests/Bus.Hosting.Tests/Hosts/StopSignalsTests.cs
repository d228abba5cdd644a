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

        Assert.DoesNotThrow(() => signals.Count());
    }

    [Test]
    public void A_signal_long_after_the_second_is_left_to_the_runtime()
    {
        ManualTimeProvider time = new();
        using StopSignals signals = new(time);
        List<bool> dealtWith = [];
        foreach (int seconds in (int[])[0, 1, 4, 1])
        {
            time.Advance(TimeSpan.FromSeconds(seconds));
            dealtWith.Add(signals.Count());
        }

        Assert.That(dealtWith, Is.EqualTo(new[] { true, true, true, false }), "whatever hangs, the process must end when somebody insists");
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
