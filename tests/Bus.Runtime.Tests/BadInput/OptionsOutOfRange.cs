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

    [TestCase(0, 1, OnError.Stop, "ListenOptions.Concurrency is 0", "Set it to 1 or more")]
    [TestCase(-3, 1, OnError.Stop, "ListenOptions.Concurrency is -3", "Set it to 1 or more")]
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

        service.Says(what: "is empty", where: "BusOptions.Service", whatToDo: "leave it null for the default");
        process.Says(what: "is empty", where: "BusOptions.Process", whatToDo: "leave it null for the default");
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

    private static void Refuses(TestDelegate set, string property)
    {
        ArgumentOutOfRangeException? refusal = Assert.Throws<ArgumentOutOfRangeException>(set, property);
        Assert.That(refusal?.ParamName, Is.EqualTo(property), "the property is named");
        Assert.That(refusal?.Message, Does.Contain("Set it to"), "the range is named");
    }
}
