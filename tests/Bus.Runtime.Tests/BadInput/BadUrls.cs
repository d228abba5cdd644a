namespace Bus.Runtime.Tests.BadInput;

public sealed class BadUrls
{
    [TestCase("redis://localhost", "Bus.Redis")]
    [TestCase("rediss://localhost", "Bus.Redis")]
    [TestCase("REDISS://localhost", "Bus.Redis")]
    [TestCase("redis+unix:///run/redis.sock", "Bus.Redis")]
    public async Task A_known_scheme_without_its_package_names_the_package(string url, string package)
    {
        BusConfigurationException failure = await FailureOf(url);

        failure.Says(what: "No transport is registered", where: new Uri(url).Scheme + "://", whatToDo: $"dotnet add package {package}");
    }

    [Test]
    public async Task An_unknown_scheme_is_told_the_known_ones()
    {
        BusConfigurationException failure = await FailureOf("carrier-pigeon://loft");

        failure.Says(what: "No transport is registered for 'carrier-pigeon://'", where: "inproc://", whatToDo: "Correct the URL");
    }

    [TestCase("localhost")]
    [TestCase("")]
    [TestCase("not a url")]
    [TestCase("://")]
    public async Task What_is_no_url_is_shown_one(string text)
    {
        BusConfigurationException failure = await FailureOf(text);

        failure.Says(what: "which is not a URL", where: $"The bus's URL is '{text}'", whatToDo: "Write something like inproc://name");
    }

    [TestCase("inproc://name/path")]
    [TestCase("inproc://name?query=1")]
    [TestCase("inproc://user@name")]
    [TestCase("inproc:///name")]
    [TestCase("inproc://name:80")]
    [TestCase("inproc://name#fragment")]
    [TestCase("inproc:name")]
    [TestCase("inproc:x")]
    public async Task An_in_process_url_with_more_than_a_name_is_refused(string url)
    {
        BusConfigurationException failure = await FailureOf(url);

        failure.Says(what: "is not an in-process URL", where: url, whatToDo: "Write inproc:// for a private bus or inproc://name");
    }

    [Test]
    public async Task A_factory_of_ones_own_needs_a_url_too()
    {
        BusConfigurationException failure = await Expect.FailureAsync<BusConfigurationException>(
            async () => await BusClient.ConnectAsync("nowhere", new Bus.Transports.InProcess.InProcessTransportFactory()), "no URL");

        failure.Says(what: "which is not a URL", where: "The bus's URL is 'nowhere'", whatToDo: "Write something like");
    }

    private static Task<BusConfigurationException> FailureOf(string url)
        => Expect.FailureAsync<BusConfigurationException>(async () => await BusClient.ConnectAsync(url), $"connecting to '{url}'");
}
