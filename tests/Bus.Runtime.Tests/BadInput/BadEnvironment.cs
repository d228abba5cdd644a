namespace Bus.Runtime.Tests.BadInput;

/// <summary>The environment belongs to the process, so these tests run alone.</summary>
[NonParallelizable]
public sealed class BadEnvironment
{
    private const string Url = "BUS_URL", Service = "BUS_SERVICE";

    private string? _url, _service;

    [SetUp]
    public void Keep()
    {
        _url = Environment.GetEnvironmentVariable(Url);
        _service = Environment.GetEnvironmentVariable(Service);
    }

    [TearDown]
    public void Restore()
    {
        Environment.SetEnvironmentVariable(Url, _url);
        Environment.SetEnvironmentVariable(Service, _service);
    }

    [Test]
    public async Task A_bad_bus_url_says_that_it_came_from_the_environment()
    {
        Environment.SetEnvironmentVariable(Url, "nowhere");

        BusConfigurationException failure = await Expect.FailureAsync<BusConfigurationException>(
            async () => await BusClient.ConnectAsync(), "connecting to a bad BUS_URL");

        failure.Says(what: "'nowhere', which is not a URL", where: "The environment variable BUS_URL", whatToDo: "Write something like");
    }

    [Test]
    public async Task A_blank_service_name_is_refused()
    {
        Environment.SetEnvironmentVariable(Service, " ");

        BusConfigurationException failure = await Expect.FailureAsync<BusConfigurationException>(
            async () => await BusClient.ConnectAsync("inproc://"), "a blank service name");

        failure.Says(what: "is empty", where: "BusOptions.Service", whatToDo: "Give it a name");
    }

    [Test]
    public async Task Without_a_url_the_environment_names_the_bus()
    {
        string url = InProcess.NewUrl();
        Environment.SetEnvironmentVariable(Url, url);
        await using BusClient named = await InProcess.ConnectAsync(url, "login");
        await named.ServeAsync<IAuthApi>(new AuthService());

        await using BusClient bus = await BusClient.ConnectAsync();

        Assert.That(await bus.Auth.EchoAsync(7), Is.EqualTo(7), "BUS_URL named the bus on which the API is served");
    }
}
