using Bus.TestKit;

namespace Bus.Conformance;

/// <summary>A clock that the test turns, or the system's, where the transport needs time to pass by itself.</summary>
public sealed class TestClock(ManualTimeProvider? manual)
{
    public TimeProvider Provider => manual ?? TimeProvider.System;

    public bool IsManual => manual is not null;

    /// <summary>A timeout that a test can afford to see pass.</summary>
    public TimeSpan Timeout => manual is null ? TimeSpan.FromMilliseconds(300) : TimeSpan.FromSeconds(8);

    /// <summary>Lets time pass, if it does not pass by itself.</summary>
    public void Pass(TimeSpan time) => manual?.Advance(time);

    /// <summary>Lets a timeout pass that began by now, with the little that a deadline may come late.</summary>
    public void PassTimeout(TimeSpan timeout) => Pass(timeout * 1.5);

    /// <summary>Waits until something is due at that time; without a manual clock there is nothing to wait for.</summary>
    public Task WhenArmedAsync(TimeSpan due) => manual?.WhenArmedAsync(due) ?? Task.CompletedTask;
}
