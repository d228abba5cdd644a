using Bus.Dispatch;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bus.Runtime.Tests.Dispatch;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class DeadlineClockTests
{
    private static readonly TimeSpan CallTimeout = TimeSpan.FromSeconds(5), Tick = TimeSpan.FromTicks(1);

    private readonly ManualTimeProvider _time = new();

    [TestCase(1, 1)]
    [TestCase(160, 10)]
    [TestCase(5_000, 250)]
    [TestCase(3_600_000, 250)]
    public void The_width_is_a_sixteenth_from_1_to_250_ms(int timeout, int width)
        => Assert.That(NewClock(TimeSpan.FromMilliseconds(timeout)).Width, Is.EqualTo(TimeSpan.FromMilliseconds(width)), "how much later a call may end");

    [Test]
    public void A_call_has_at_least_its_timeout_and_at_most_one_width_more()
    {
        const int Seed = 20_301;
        TestContext.Out.WriteLine($"seed {Seed}");
        Random random = new(Seed);
        DeadlineClock clock = NewClock(CallTimeout);
        List<(CallScope Scope, TimeSpan Entered)> calls = [];
        for (int step = 0; step < 5_000; step++)
        {
            if (random.Next(3) == 0)
            {
                CallScope entered = Enter(clock);
                Assert.That((entered.End, entered.Token.IsCancellationRequested), Is.EqualTo((ScopeEnd.None, false)), "a new call never gets an ended window");
                calls.Add((entered, _time.Elapsed));
            }
            _time.Advance(TimeSpan.FromMilliseconds(random.Next(random.Next(2) == 0 ? 5 : 400)));
            foreach ((CallScope scope, TimeSpan entered) in calls)
            {
                TimeSpan age = _time.Elapsed - entered;
                if (age < CallTimeout) Assert.That(scope.End, Is.EqualTo(ScopeEnd.None), $"a call is never stopped early, but was at {age}");
                if (age >= CallTimeout + clock.Width) Assert.That(scope.End, Is.EqualTo(ScopeEnd.Deadline), $"a call is stopped in time, but was not at {age}");
            }
            calls.RemoveAll(static call => call.Scope.End != ScopeEnd.None);
        }
    }

    [Test]
    public void The_first_call_of_a_window_has_its_timeout_and_a_width()
    {
        DeadlineClock clock = NewClock(CallTimeout);
        CallScope scope = Enter(clock);

        _time.Advance(CallTimeout + clock.Width - Tick);
        Assert.That(scope.End, Is.EqualTo(ScopeEnd.None), "just before");

        _time.Advance(Tick);
        Assert.That(scope.End, Is.EqualTo(ScopeEnd.Deadline), "at one timeout and one width");
    }

    [Test]
    public void Calls_share_a_window_until_it_rotates()
    {
        DeadlineClock clock = NewClock(CallTimeout);
        CallScope first = Enter(clock);
        _time.Advance(clock.Width - Tick);
        Assert.That(Enter(clock), Is.SameAs(first), "one width is not over");

        _time.Advance(Tick);

        Assert.That(Enter(clock), Is.Not.SameAs(first), "the window takes no more calls");
        Assert.That(first.End, Is.EqualTo(ScopeEnd.None), "its calls still have their time");
    }

    [Test]
    public async Task No_timer_is_armed_when_nobody_calls()
    {
        DeadlineClock clock = NewClock(CallTimeout);
        Assert.That(_time.WhenArmedAsync(TimeSpan.Zero).IsCompleted, Is.False, "a clock that nobody uses arms no timer");

        Enter(clock);
        await _time.WhenArmedAsync(clock.Width).Soon("the first call to arm its window");
        _time.Advance(CallTimeout + clock.Width);

        Assert.That(_time.WhenArmedAsync(TimeSpan.Zero).IsCompleted, Is.False, "the last window has ended, and took its timer along");
    }

    [Test]
    public void Ending_the_clock_ends_its_windows_and_disarms_their_timers()
    {
        DeadlineClock clock = NewClock(CallTimeout);
        CallScope older = Enter(clock);
        _time.Advance(clock.Width);
        CallScope newer = Enter(clock);

        clock.EndWith(ScopeEnd.BusDisposed);

        Assert.Multiple(() =>
        {
            Assert.That(older.End, Is.EqualTo(ScopeEnd.BusDisposed), "the window whose calls still run");
            Assert.That(newer.End, Is.EqualTo(ScopeEnd.BusDisposed), "the window that takes calls");
            Assert.That(Enter(clock).End, Is.EqualTo(ScopeEnd.BusDisposed), "a call that comes too late meets an ended window");
            Assert.That(_time.WhenArmedAsync(TimeSpan.Zero).IsCompleted, Is.False, "no timer is left");
        });
    }

    [Test]
    public void Without_a_timeout_there_is_no_timer()
    {
        DeadlineClock clock = NewClock(Timeout.InfiniteTimeSpan);
        CallScope scope = Enter(clock);
        _time.Advance(TimeSpan.FromDays(100));

        Assert.That(scope.End, Is.EqualTo(ScopeEnd.None), "no deadline");
        Assert.That(Enter(clock), Is.SameAs(scope), "one scope for all calls");
        clock.EndWith(ScopeEnd.BusDisposed);
        Assert.That(scope.End, Is.EqualTo(ScopeEnd.BusDisposed), "the bus's end reaches it");
    }

    private static CallScope Enter(DeadlineClock clock) => clock.Enter(CancellationToken.None).Scope;

    private DeadlineClock NewClock(TimeSpan timeout) => new(timeout, _time, NullLogger.Instance);
}
