using Microsoft.Extensions.DependencyInjection;

namespace Bus.Runtime.Tests.Hosting;

/// <summary>What is wrong with a worker is found when it starts, and all of it is told together.</summary>
public sealed class StartupChecks
{
    [Test]
    public async Task All_that_is_wrong_is_told_together()
    {
        await using WorkerUnderTest worker = WorkerUnderTest.Of(
            static bus => bus
                .Connect("inproc://one").Connect("inproc://two")
                .Configure(static options => options.Timeout = TimeSpan.Zero)
                .Serve<ICountApi, CountService>()
                .Serve<ICustomersApi>(new CustomersService()).Serve<ICustomersApi>(new CustomersService())
                .Listen<CountListeners>()
                .Listen((ICountApi api) => api.Counted, "hear", static (_, _, _) => default)
                .Every(TimeSpan.Zero, static (_, _) => default)
                .Schedule("61 * * * *", static (_, _) => default),
            addServices: null,
            new Dictionary<string, string?>
            {
                ["Bus:ShutdownTimeout"] = "5",
                ["Bus:Roles"] = "everything",
                ["Bus:Servce"] = "typo",
                ["Bus:Apis:custmers:Timeout"] = "00:00:01",
                ["Bus:Apis:count:Listeners:heer:Concurrency"] = "2",
                ["Bus:Apis:count:Listeners:hear:Concurrency"] = "0",
            });

        BusConfigurationException failure = await Expect.FailureAsync<BusConfigurationException>(() => worker.Host.StartAsync(), "a worker with all kinds of mistakes");

        Assert.Multiple(() =>
        {
            foreach (string problem in (string[])
                [
                    "connects one bus to inproc://one and to inproc://two",
                    "Set it to a positive time",
                    "API 'count' is served by Bus.Runtime.Tests.Hosting.CountService, but the host cannot make it",
                    "Bus.Runtime.Tests.Hosting.CountListeners listens, but the host cannot make it",
                    "API 'customers' is served 2 times",
                    "API 'count' has 2 listeners 'hear'",
                    "Task 'every 00:00:00' should run every 00:00:00",
                    "Task 'at 61 * * * *' has a schedule that cannot be read",
                    "Bus:ShutdownTimeout is '5', which is not a time",
                    "Bus:Roles is 'everything'",
                    "Bus:Servce is not a setting of a bus. Did you mean 'Service'?",
                    "Bus:Apis:custmers configures API 'custmers'",
                    "Did you mean 'customers'?",
                    "Bus:Apis:count:Listeners:heer configures a listener 'heer'",
                    "ListenOptions.Concurrency is 0",
                ])
                Assert.That(failure.Message, Does.Contain(problem));
        });
    }

    [Test]
    public async Task A_missing_registration_is_named()
        => (await FailureAsync(static bus => bus.Serve<ICountApi, CountService>())).Says(
            what: "Unable to resolve service for type 'Bus.Runtime.Tests.Hosting.ScopedThing'", where: "API 'count'", whatToDo: "CountService");

    [Test]
    public async Task A_scoped_service_in_a_singleton_is_named()
        => (await FailureAsync(
            static bus => bus.Serve<ICountApi, CountService>(ServiceLifetime.Singleton),
            static services => services.AddSingleton(new Recording<string>()).AddScoped<ScopedThing>())).Says(
                what: "Cannot consume scoped service 'Bus.Runtime.Tests.Hosting.ScopedThing' from singleton", where: "API 'count'", whatToDo: "Make the class scoped");

    [Test]
    public async Task A_keyed_scoped_service_in_a_singleton_is_named()
        => (await FailureAsync(
            static bus => bus.Listen<KeyedListeners>(lifetime: ServiceLifetime.Singleton),
            static services => services.AddSingleton(new Recording<string>()).AddKeyedScoped<ScopedThing>("keyed"))).Says(
                what: "Cannot consume scoped service 'Bus.Runtime.Tests.Hosting.ScopedThing' from singleton", where: "KeyedListeners", whatToDo: "Make the class scoped");

    [Test]
    public async Task A_listener_class_that_cannot_be_constructed_is_named()
        => (await FailureAsync(static bus => bus.Listen<HiddenListeners>())).Says(
            what: "A suitable constructor", where: "HiddenListeners listens", whatToDo: "Ensure the type is concrete");

    [Test]
    public async Task A_listener_that_does_not_fit_its_event_is_named()
        => (await FailureAsync(static bus => bus.Listen<MisfitListeners>())).Says(
            what: "HearAsync cannot listen", where: "count.counted", whatToDo: "it takes something else than Counted, EventContext and CancellationToken");

    [TestCase("Bus:Url", "not a url", "Bus:Url is 'not a url', which is not a URL")]
    [TestCase("Bus:Url", "carrier-pigeon://home", "No transport is registered for 'carrier-pigeon://'")]
    [TestCase("BUS_URL", "not a url", "BUS_URL is 'not a url', which is not a URL")]
    [TestCase("Bus:Service", "{pid}", "Bus:Service is '{pid}', but {pid} is another one at each start")]
    [TestCase("Bus:Service", " ", "Bus:Service is empty")]
    [TestCase("BUS_SERVICE", "", "BUS_SERVICE is empty")]
    [TestCase("Bus:Process", "{nope}", "Bus:Process is '{nope}', which has an unknown placeholder '{nope}'")]
    [TestCase("Bus:Timeout", "soon", "Bus:Timeout is 'soon', which is not a time; write it like 00:00:05")]
    [TestCase("Bus:Timeout", "-00:00:05", "Bus:Timeout is '-00:00:05', which is out of range")]
    [TestCase("Bus:DetailedErrors", "maybe", "Bus:DetailedErrors is 'maybe', which is not true or false")]
    [TestCase("Bus:Roles", "7", "Bus:Roles is '7', which is not one of")]
    [TestCase("Bus:Apis:count:Timeout", "0:0:0", "Bus:Apis:count:Timeout is '0:0:0', which is out of range")]
    [TestCase("Bus:Apis:count:Url", "nowhere", "Bus:Apis:count:Url is 'nowhere', which is not a URL")]
    [TestCase("Bus:Apis:count:Uri", "inproc://", "Bus:Apis:count:Uri is not a setting of an API. Did you mean 'Url'?")]
    [TestCase("Bus:Apis:count:Listeners:hear:Concurrency", "many", "Bus:Apis:count:Listeners:hear:Concurrency is 'many', which is not a whole number")]
    [TestCase("Bus:Apis:count:Listeners:hear:OnError", "panic", "Bus:Apis:count:Listeners:hear:OnError is 'panic', which is not one of")]
    [TestCase("Bus:Apis:count:Listeners:hear:Concurency", "2", "Did you mean 'Concurrency'?")]
    [TestCase("Bus:Apis:count:Listeners:hear:Retry:Jitter", "a bit", "Bus:Apis:count:Listeners:hear:Retry:Jitter is 'a bit', which is not a number")]
    [TestCase("Bus:Apis:count:Listeners:hear:Retry:FirstDelay", "5", "Bus:Apis:count:Listeners:hear:Retry:FirstDelay is '5', which is not a time")]
    [TestCase("Bus:Apis:count:Listeners:hear:Retry:MaxAttempts", "0", "Bus:Apis:count:Listeners:hear: Listener 'hear': RetryPolicy.MaxAttempts of ListenOptions.Retry is 0")]
    [TestCase("Bus:Apis:count:Listeners:hear:Retry:MaxAttemps", "3", "is not a setting of a retry policy. Did you mean 'MaxAttempts'?")]
    public async Task A_setting_that_makes_no_sense_is_named_by_its_path(string path, string value, string problem)
    {
        await using WorkerUnderTest worker = WorkerUnderTest.Of(
            static bus => bus.Listen((ICountApi api) => api.Counted, "hear", static (_, _, _) => default), settings: new Dictionary<string, string?> { [path] = value });

        BusConfigurationException failure = await Expect.FailureAsync<BusConfigurationException>(() => worker.Host.StartAsync(), "a worker with a mistake in its settings");

        Assert.That(failure.Message, Does.StartWith("The bus cannot start, one thing is wrong:").And.Contain(problem));
    }

    [TestCase("Bus:Roles:0", "Events", "Bus:Roles has settings of its own, but it is one value")]
    [TestCase("Bus:Apis:count:Timeout:Seconds", "5", "Bus:Apis:count:Timeout has settings of its own, but it is one value")]
    [TestCase("Bus:Apis:count:Listeners:hear:Retry", "None", "Bus:Apis:count:Listeners:hear:Retry is 'None', but it is a section")]
    [TestCase("Buses:other:Url", "inproc://x", "Buses:other configures a bus that the host does not have")]
    public async Task A_setting_of_the_wrong_shape_is_named(string path, string value, string problem)
    {
        await using WorkerUnderTest worker = WorkerUnderTest.Of(
            static bus => bus.Listen((ICountApi api) => api.Counted, "hear", static (_, _, _) => default), settings: new Dictionary<string, string?> { [path] = value });

        BusConfigurationException failure = await Expect.FailureAsync<BusConfigurationException>(() => worker.Host.StartAsync(), "a worker with a mistake in its settings");

        Assert.That(failure.Message, Does.Contain(problem));
    }

    [Test]
    public async Task Secrets_of_urls_stay_out_of_messages()
    {
        BusConfigurationException twice = await FailureAsync(static bus => bus.Connect("redis://me:hunter2@one").Connect("redis://me:hunter3@two"));
        BusConfigurationException none = await FailureAsync(static bus => bus.Connect("me:hunter4@ one"));

        Assert.That(twice.Message + none.Message, Does.Not.Contain("hunter").And.Contain("one"), "what is secret must not be logged");
    }

    [Test]
    public async Task The_mistakes_of_all_buses_are_told_together()
    {
        await using WorkerUnderTest worker = WorkerUnderTest.Of(static services =>
        {
            services.AddBus(static bus => bus.Every(TimeSpan.Zero, static (_, _) => default));
            return services.AddBus("other", static bus => bus.Schedule("never", static (_, _) => default, new() { TimeZone = null! }));
        });

        BusConfigurationException failure = await Expect.FailureAsync<BusConfigurationException>(() => worker.Host.StartAsync(), "a host with two mistaken buses");

        Assert.That(failure.Message, Does.Contain("The unnamed bus: Task 'every 00:00:00'").And.Contain("Bus 'other': Task 'at never'"));
    }

    [Test]
    public async Task Two_opinions_about_one_class_of_listeners_are_named()
        => (await FailureAsync(static bus => bus.Listen<TunedListeners>(new ListenOptions { Concurrency = 2 }).Listen<TunedListeners>(new ListenOptions { Concurrency = 3 })))
            .Says(what: "listens twice, with different options", where: "TunedListeners", whatToDo: "Name it once");

    [Test]
    public async Task Jitter_that_does_not_fit_is_named()
    {
        Assert.That(
            (await FailureAsync(static bus => bus.Every(TimeSpan.FromSeconds(1), static (_, _) => default, new() { Jitter = TimeSpan.FromSeconds(1) }))).Message,
            Does.Contain("not less than its interval"));
        Assert.That(
            (await FailureAsync(static bus => bus.Schedule("@daily", static (_, _) => default, new() { Jitter = TimeSpan.FromSeconds(-1), Name = "nightly" }))).Message,
            Does.Contain("Task 'nightly' has a jitter of -00:00:01"));
    }

    [Test]
    public async Task A_schedule_is_read_also_by_a_worker_that_leaves_tasks_to_another_one()
        => (await FailureAsync(static bus => bus.Roles(BusRoles.Rpcs).Schedule("61 * * * *", static (_, _) => default))).Says(
            what: "has a schedule that cannot be read", where: "Task 'at 61 * * * *'", whatToDo: "61");

    [Test]
    public async Task Settings_of_an_unnamed_bus_that_the_host_does_not_have_are_named()
    {
        await using WorkerUnderTest worker = WorkerUnderTest.Of(
            static services => services.AddBus("orders"), settings: new Dictionary<string, string?> { ["Bus:Url"] = "inproc://x" });

        (await Expect.FailureAsync<BusConfigurationException>(() => worker.Host.StartAsync(), "a host with a setting for nobody")).Says(
            what: "Bus:Url sets something of the unnamed bus", where: "named ones only: orders", whatToDo: "Write it into Buses:orders");
    }

    [Test]
    public async Task A_contract_whose_proxy_nobody_injects_is_named()
        => (await FailureAsync(static bus => bus.Serve<ICustomersApi>(new CustomersService()).Run<NeedsCustomers>("count", static (_, _) => Task.CompletedTask),
            static services => services.AddScoped<NeedsCustomers>())).Says(
                what: "Unable to resolve service for type 'Bus.Runtime.Tests.ICustomersApi'", where: "Task 'count'", whatToDo: "Use<Bus.Runtime.Tests.ICustomersApi>()");

    [Test]
    public async Task A_time_zone_of_an_interval_is_named()
        => (await FailureAsync(static bus => bus.Every(
            TimeSpan.FromSeconds(1), static (_, _) => default, new() { TimeZone = TimeZoneInfo.CreateCustomTimeZone("ship", TimeSpan.FromHours(1), "ship", "ship") }))).Says(
                what: "Task 'every 00:00:01' has a time zone", where: "it runs at intervals", whatToDo: "Leave the time zone out");

    [Test]
    public async Task Options_for_an_unknown_API_are_named()
        => (await FailureAsync(static bus => bus.Use<ICountApi>().Configure(static options => options.Apis["coumt"] = new ApiOptions { Timeout = TimeSpan.FromSeconds(1) }))).Says(
            what: "BusOptions.Apis[\"coumt\"] is for an API that this worker neither serves", where: "Did you mean 'count'?", whatToDo: "Correct the name");

    [Test]
    public async Task Options_for_one_API_in_two_spellings_are_named()
        => (await FailureAsync(static bus => bus.Use<ICountApi>().Configure(static options => (options.Apis["count"], options.Apis["Count"]) = (new(), new())))).Says(
            what: "BusOptions.Apis has options for API 'Count' twice", where: "in different cases", whatToDo: "Leave one");

    [Test]
    public async Task A_task_whose_service_is_missing_is_named()
        => (await FailureAsync(static bus => bus.Run<ScopedThing>("sweep", static (_, _) => Task.CompletedTask))).Says(
            what: "No service for type", where: "Task 'sweep' runs with Bus.Runtime.Tests.Hosting.ScopedThing", whatToDo: "registered");

    private static async Task<BusConfigurationException> FailureAsync(Action<BusBuilder> configure, Action<IServiceCollection>? addServices = null)
    {
        await using WorkerUnderTest worker = WorkerUnderTest.Of(configure, addServices);
        return await Expect.FailureAsync<BusConfigurationException>(() => worker.Host.StartAsync(), "a worker with a mistake");
    }
}

internal sealed class NeedsCustomers(ICustomersApi customers)
{
    public ICustomersApi Customers => customers;
}

internal sealed partial class KeyedListeners([FromKeyedServices("keyed")] ScopedThing thing)
{
    [BusListener<ICountApi>(nameof(ICountApi.Counted))]
    public ValueTask HearAsync(Counted e) => thing.IsDisposed ? throw new FormatException(e.Name) : default;
}

internal sealed partial class HiddenListeners
{
    private HiddenListeners() { }

    [BusListener<ICountApi>(nameof(ICountApi.Counted))]
    public static ValueTask HearAsync(Counted e) => default;
}

internal sealed partial class MisfitListeners
{
    [BusListener<ICountApi>(nameof(ICountApi.Counted))]
    public static ValueTask HearAsync(int number) => default;
}
