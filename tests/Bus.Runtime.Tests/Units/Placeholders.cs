namespace Bus.Runtime.Tests.Units;

/// <summary>Names of services and processes may hold placeholders, where what they stand for does no harm.</summary>
public sealed class Placeholders
{
    [TestCase("worker", "^worker$")]
    [TestCase("{hostname}", "^[^{}]+$")]
    [TestCase("{pid}", @"^\d+$")]
    [TestCase("a-{random4}-b", "^a-[a-z0-9]{4}-b$")]
    [TestCase("{friendly}", "^[a-z]+-[a-z]+$")]
    [TestCase("{friendly}-{random4}", "^[a-z]+-[a-z]+-[a-z0-9]{4}$")]
    public async Task A_process_may_have_any_of_them(string name, string pattern)
    {
        await using BusClient bus = await InProcess.ConnectAsync(options => options.Process = name);

        Assert.That(bus.Settings.Process, Does.Match(pattern));
    }

    [Test]
    public async Task A_service_may_have_its_machine_s_name()
    {
        await using BusClient bus = await InProcess.ConnectAsync(static options => options.Service = "auth-{hostname}");

        Assert.That(bus.Settings.Service, Is.EqualTo($"auth-{Environment.MachineName}"));
    }

    [TestCase("{pid}")]
    [TestCase("auth-{random4}")]
    [TestCase("{friendly}")]
    public async Task A_service_may_not_be_another_one_at_each_start(string name)
        => (await RefusalAsync(options => options.Service = name)).Says(
            what: "is another one at each start", where: $"BusOptions.Service is '{name}'", whatToDo: "Use a fixed name");

    [Test]
    public async Task Unknown_ones_are_named()
        => (await RefusalAsync(static options => options.Process = "{host}")).Says(
            what: "unknown placeholder '{host}'", where: "BusOptions.Process", whatToDo: "There are {hostname}, {pid}, {random4} and {friendly}");

    [Test]
    public async Task Unfinished_ones_are_named()
        => (await RefusalAsync(static options => options.Process = "a-{pid")).Says(
            what: "opens a placeholder and does not close it", where: "BusOptions.Process is 'a-{pid'", whatToDo: "Write '}'");

    private static Task<BusConfigurationException> RefusalAsync(Action<BusOptions> configure)
        => Expect.FailureAsync<BusConfigurationException>(async () => await InProcess.ConnectAsync(configure), "a name that cannot be");
}
