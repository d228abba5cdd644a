namespace Bus.Runtime.Tests.Listening;

/// <summary>The waits that a policy says.</summary>
public sealed class RetryDelays
{
    [Test]
    public void Grow_by_the_factor_up_to_the_longest()
    {
        RetryPolicy policy = new() { FirstDelay = TimeSpan.FromSeconds(1), Factor = 3, MaxDelay = TimeSpan.FromSeconds(20) };

        Assert.That(Enumerable.Range(1, 5).Select(attempt => policy.DelayAfter(attempt, 0).TotalSeconds), Is.EqualTo(new double[] { 1, 3, 9, 20, 20 }), "seconds");
    }

    [TestCase(0, 10)]
    [TestCase(0.5, 9)]
    [TestCase(1, 8)]
    public void Lose_at_most_the_jitter(double random, double seconds)
    {
        RetryPolicy policy = new() { FirstDelay = TimeSpan.FromSeconds(10), Jitter = 0.2 };

        Assert.That(policy.DelayAfter(1, random).TotalSeconds, Is.EqualTo(seconds).Within(0.001), "seconds");
    }

    [TestCase(0, 2)]
    [TestCase(200, 1)]
    [TestCase(200, 2)]
    [TestCase(200, 1e300)]
    public void Have_a_bound_however_many_attempts_were_made(int firstMilliseconds, double factor)
    {
        RetryPolicy policy = new() { FirstDelay = TimeSpan.FromMilliseconds(firstMilliseconds), Factor = factor };

        Assert.That(policy.DelayAfter(int.MaxValue, 0), Is.InRange(TimeSpan.FromMilliseconds(firstMilliseconds), policy.MaxDelay), "a time that can be waited for");
    }
}
