namespace Bus.Runtime.Tests.BadInput;

public sealed class OptionsOutOfRange
{
    private static readonly TimeSpan[] BadTimeouts = [TimeSpan.Zero, TimeSpan.FromTicks(-1), TimeSpan.FromDays(24) + TimeSpan.FromTicks(1), TimeSpan.MaxValue];

    [TestCaseSource(nameof(BadTimeouts))]
    public void A_timeout_is_positive_and_at_most_24_days(TimeSpan timeout) => Assert.Multiple(() =>
    {
        Refuses(() => new BusOptions().Timeout = timeout, "Timeout");
        Refuses(() => new ApiOptions().Timeout = timeout, "Timeout");
        Refuses(() => _ = new CallOptions { Timeout = timeout }, "Timeout");
    });

    [TestCase(-1)]
    [TestCase(25)]
    public void A_shutdown_timeout_is_at_most_24_days(int days)
        => Refuses(() => new BusOptions().ShutdownTimeout = TimeSpan.FromDays(days), "ShutdownTimeout");

    [TestCase(0, 1, OnError.Stop, "ListenOptions.Concurrency is 0", "Set it to a value from 1 to")]
    [TestCase(-3, 1, OnError.Stop, "ListenOptions.Concurrency is -3", "Set it to a value from 1 to")]
    [TestCase(1, 0, OnError.Stop, "ListenOptions.QueueCapacity is 0", "Set it to a value from 1 to 16777216")]
    [TestCase(1, 16777217, OnError.Stop, "ListenOptions.QueueCapacity is 16777217", "Set it to a value from 1 to 16777216")]
    [TestCase(1, 1, (OnError)7, "ListenOptions.OnError is 7", "Set it to one of OnError's values")]
    public async Task Listen_options_are_checked(int concurrency, int capacity, OnError onError, string what, string whatToDo)
    {
        await using BusClient bus = await InProcess.ConnectAsync();
        ListenOptions options = new() { Concurrency = concurrency, QueueCapacity = capacity, OnError = onError };

        BusConfigurationException refusal = await Expect.FailureAsync<BusConfigurationException>(
            async () => await bus.Auth.UserRegistered.ListenAsync("welcome", static _ => default, options), "options out of range");

        refusal.Says(what, where: "Listener 'welcome'", whatToDo);
    }

    [TestCase("")]
    [TestCase("  ")]
    public async Task Names_are_not_blank(string name)
    {
        BusConfigurationException service = await Expect.FailureAsync<BusConfigurationException>(
            async () => await BusClient.ConnectAsync("inproc://", options => options.Service = name), "a blank service name");
        BusConfigurationException process = await Expect.FailureAsync<BusConfigurationException>(
            async () => await BusClient.ConnectAsync("inproc://", options => options.Process = name), "a blank process name");

        service.Says(what: "is empty", where: "BusOptions.Service", whatToDo: "leave it out for the default");
        process.Says(what: "is empty", where: "BusOptions.Process", whatToDo: "leave it out for the default");
    }

    [TestCase("")]
    [TestCase(" ")]
    public async Task A_listener_has_a_name(string name)
    {
        await using BusClient bus = await InProcess.ConnectAsync();

        ArgumentException refusal = await Expect.FailureAsync<ArgumentException>(
            async () => await bus.Auth.UserRegistered.ListenAsync(name, static _ => default), "a listener without a name");

        Assert.That(refusal.ParamName, Is.EqualTo("name"), "which argument");
    }

    [TestCase(0)]
    [TestCase(16777217)]
    public Task A_group_holds_one_dead_letter_or_more(int capacity) => RefusesAsync(
        new ListenOptions { DeadLetterCapacity = capacity }, $"ListenOptions.DeadLetterCapacity is {capacity}", "Set it to a value from 1 to 16777216");

    [Test]
    public Task A_listener_has_a_policy()
        => RefusesAsync(new ListenOptions { Retry = null! }, "ListenOptions.Retry is null", "RetryPolicy.None is one attempt");

    [TestCaseSource(nameof(BadPolicies))]
    public async Task Policies_are_checked(RetryPolicy policy, string what, string whatToDo)
    {
        await RefusesAsync(new ListenOptions { Retry = policy }, what.Replace("{0}", "ListenOptions.Retry", StringComparison.Ordinal), whatToDo);
        await RefusesAsync(
            new ListenOptions().On<FormatException>().On<IOException>(policy), what.Replace("{0}", "ListenOptions.On<IOException>", StringComparison.Ordinal), whatToDo);
    }

    [Test]
    public Task What_a_rule_ends_in_is_checked() => RefusesAsync(
        new ListenOptions().On<FormatException>(onError: (OnError)7), "ListenOptions.On<FormatException> is 7", "Set it to one of OnError's values");

    private static IEnumerable<TestCaseData> BadPolicies()
    {
        RetryPolicy good = RetryPolicy.Default;
        yield return Bad(good with { MaxAttempts = 0 }, "MaxAttempts of {0} is 0", "1 or more; 1 is no retry");
        yield return Bad(good with { MaxAttempts = -1 }, "MaxAttempts of {0} is -1", "1 or more; 1 is no retry");
        yield return Bad(good with { FirstDelay = TimeSpan.FromTicks(-1) }, "FirstDelay of {0} is -00:00:00.0000001", "a time from 0 to MaxDelay");
        yield return Bad(good with { FirstDelay = TimeSpan.FromSeconds(31) }, "FirstDelay of {0} is 00:00:31", "a time from 0 to MaxDelay, which is 00:00:30");
        yield return Bad(good with { MaxDelay = TimeSpan.FromTicks(-1) }, "MaxDelay of {0} is -00:00:00.0000001", "a time from 0 to 24 days");
        yield return Bad(good with { MaxDelay = TimeSpan.FromDays(24) + TimeSpan.FromTicks(1) }, "MaxDelay of {0} is 24.", "a time from 0 to 24 days");
        yield return Bad(good with { Factor = 0.99 }, "Factor of {0} is 0.99", "a number of 1 or more");
        yield return Bad(good with { Factor = double.NaN }, "Factor of {0} is NaN", "a number of 1 or more");
        yield return Bad(good with { Factor = double.PositiveInfinity }, "Factor of {0} is ", "a number of 1 or more");
        yield return Bad(good with { Jitter = -0.01 }, "Jitter of {0} is -0.01", "a share from 0 to 1");
        yield return Bad(good with { Jitter = 1.01 }, "Jitter of {0} is 1.01", "a share from 0 to 1");
        yield return Bad(good with { Jitter = double.NaN }, "Jitter of {0} is NaN", "a share from 0 to 1");

        static TestCaseData Bad(RetryPolicy policy, string what, string whatToDo)
            => new TestCaseData(policy, "RetryPolicy." + what, whatToDo).SetArgDisplayNames(what);
    }

    private static async Task RefusesAsync(ListenOptions options, string what, string whatToDo)
    {
        await using BusClient bus = await InProcess.ConnectAsync();

        BusConfigurationException refusal = await Expect.FailureAsync<BusConfigurationException>(
            async () => await bus.Auth.UserRegistered.ListenAsync("welcome", static _ => default, options), "options out of range");

        refusal.Says(what, where: "Listener 'welcome'", whatToDo);
    }

    private static void Refuses(TestDelegate set, string property)
    {
        ArgumentOutOfRangeException? refusal = Assert.Throws<ArgumentOutOfRangeException>(set, property);
        Assert.That(refusal?.ParamName, Is.EqualTo(property), "the property is named");
        Assert.That(refusal?.Message, Does.Contain("Set it to"), "the range is named");
    }
}
