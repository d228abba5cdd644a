using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Bus.Runtime.Tests.Hosting;

/// <summary>What an operator sets goes before what the program sets; a later source before an earlier one.</summary>
public sealed class Settings
{
    [Test]
    public async Task The_operator_goes_before_the_program()
    {
        await using WorkerUnderTest worker = await WorkerUnderTest.StartAsync(
            static bus => bus
                .Connect("carrier-pigeon://unused", service: "coded", process: "coded")
                .Roles(BusRoles.None)
                .Configure(static options => options.Timeout = TimeSpan.FromSeconds(1))
                .Use<ICountApi>(static api => api.Timeout = TimeSpan.FromSeconds(2))
                .Use<ICustomersApi>(),
            settings: new Dictionary<string, string?>
            {
                ["Bus:Url"] = InProcess.NewUrl(),
                ["Bus:Service"] = "operated",
                ["Bus:Process"] = "p-{random4}",
                ["Bus:Roles"] = "events, tasks",
                ["Bus:Timeout"] = "00:00:07",
                ["Bus:Apis:Count:Timeout"] = "infinite",
                ["Bus:DetailedErrors"] = "true",
                ["Bus:ShutdownTimeout"] = "00:00:09",
            });

        BusClient bus = worker.Host.Services.GetRequiredService<BusClient>();
        Assert.Multiple(() =>
        {
            Assert.That(bus.Settings.Service, Is.EqualTo("operated"));
            Assert.That(bus.Settings.Process, Does.Match("^p-[a-z0-9]{4}$"));
            Assert.That(bus.Settings.TimeoutOf("customers"), Is.EqualTo(TimeSpan.FromSeconds(7)));
            Assert.That(bus.Settings.TimeoutOf("count"), Is.EqualTo(Timeout.InfiniteTimeSpan));
            Assert.That(bus.Settings.DetailedErrors, Is.True);
            Assert.That(bus.Settings.ShutdownTimeout, Is.EqualTo(TimeSpan.FromSeconds(9)));
            Assert.That(SummaryOf(worker), Does.Contain("roles     events, tasks"));
        });
    }

    [Test]
    public async Task The_program_goes_before_the_defaults()
    {
        await using WorkerUnderTest worker = await WorkerUnderTest.StartAsync(static bus => bus.Connect(service: "coded").Roles(BusRoles.Events));

        Assert.That(SummaryOf(worker), Does.Contain("service 'coded'").And.Contain("roles     events"));
    }

    [Test]
    public async Task The_service_is_the_application_by_default()
    {
        await using WorkerUnderTest worker = await WorkerUnderTest.StartAsync(static _ => { });

        Assert.That(SummaryOf(worker), Does.StartWith("Bus: service 'tests' at inproc://"));
    }

    [TestCase("Bus:Service", "BUS_SERVICE", "second")]
    [TestCase("BUS_SERVICE", "Bus:Service", "second")]
    [TestCase("Bus:Service", "Bus:Service", "second")]
    public async Task The_later_source_wins_whichever_name_it_uses(string first, string second, string expected)
    {
        HostApplicationBuilder builder = new(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { [first] = "first" });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { [second] = "second" });
        builder.Services.AddBus();
        using IHost host = builder.Build();

        Assert.That(host.Services.GetRequiredService<BusClient>().Settings.Service, Is.EqualTo(expected));
    }

    [Test]
    public async Task A_listener_s_options_come_from_class_then_attribute_then_operator()
    {
        await using WorkerUnderTest worker = await WorkerUnderTest.StartAsync(
            static bus => bus.Listen<TunedListeners>(new ListenOptions { Concurrency = 2, QueueCapacity = 64 }),
            settings: new Dictionary<string, string?>
            {
                ["Bus:Apis:count:Listeners:operated:Concurrency"] = "4",
                ["Bus:Apis:count:Listeners:operated:OnError"] = "log",
                ["Bus:Apis:count:Listeners:operated:Retry:MaxAttempts"] = "1",
            });

        string summary = SummaryOf(worker);
        Assert.Multiple(() =>
        {
            Assert.That(summary, Does.Contain("as 'plain' by Bus.Runtime.Tests.Hosting.TunedListeners: 2 at a time; 5 attempts, then a dead letter"));
            Assert.That(summary, Does.Contain("as 'attributed' by Bus.Runtime.Tests.Hosting.TunedListeners: 3 at a time; 7 attempts, then the worker stops"));
            Assert.That(summary, Does.Contain("as 'operated' by Bus.Runtime.Tests.Hosting.TunedListeners: 4 at a time; one attempt, then the event is dropped"));
        });
    }

    [Test]
    public async Task What_is_said_about_listeners_counts_whoever_says_it_first()
    {
        await using WorkerUnderTest worker = await WorkerUnderTest.StartAsync(
            static bus => bus.Listen<TunedListeners>().Listen<TunedListeners>(new ListenOptions { Concurrency = 9 }).Listen<TunedListeners>());

        Assert.That(SummaryOf(worker), Does.Contain("as 'plain' by Bus.Runtime.Tests.Hosting.TunedListeners: 9 at a time"));
    }

    [Test]
    public async Task An_api_is_found_whatever_its_case()
    {
        await using WorkerUnderTest worker = await WorkerUnderTest.StartAsync(
            static bus => bus.Use<ICustomersApi>(), settings: new Dictionary<string, string?> { ["Bus:Apis:CUSTOMERS:Timeout"] = "00:00:01" });

        Assert.That(worker.Host.Services.GetRequiredService<BusClient>().Settings.TimeoutOf("customers"), Is.EqualTo(TimeSpan.FromSeconds(1)));
    }

    [Test]
    public async Task An_api_can_be_on_a_bus_of_its_own()
    {
        string elsewhere = InProcess.NewUrl();
        await using BusClient other = await InProcess.ConnectAsync(elsewhere, "customers-service");
        await other.ServeAsync<ICustomersApi>(new CustomersService());
        await using WorkerUnderTest worker = await WorkerUnderTest.StartAsync(
            static bus => bus.Use<ICustomersApi>(), settings: new Dictionary<string, string?> { ["Bus:Apis:customers:Url"] = elsewhere });

        int count = await worker.Host.Services.GetRequiredService<ICustomersApi>().CountAsync().Soon("a call over the API's own bus");

        Assert.That(count, Is.EqualTo(3));
        Assert.That(SummaryOf(worker), Does.Contain($"elsewhere customers at {elsewhere}"));
    }

    [Test]
    public async Task The_summary_tells_rules_for_exceptions()
    {
        await using WorkerUnderTest worker = await WorkerUnderTest.StartAsync(static bus => bus.Listen(
            (ICountApi api) => api.Counted, "hear", static (_, _, _) => default, new ListenOptions().On<FormatException>(RetryPolicy.None).On<TimeoutException>(onError: OnError.Stop)));

        Assert.That(SummaryOf(worker), Does.Contain("then a dead letter; else On<FormatException>, On<TimeoutException>"));
    }

    [Test]
    public async Task Options_may_be_configured_as_everywhere_in_NET()
    {
        await using WorkerUnderTest worker = await WorkerUnderTest.StartAsync(
            static bus => bus.Connect(service: "coded").Configure(static options => options.Timeout = TimeSpan.FromSeconds(1)),
            static services => services
                .Configure<BusOptions>(static options => (options.Timeout, options.ShutdownTimeout) = (TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(3)))
                .PostConfigure<BusOptions>(static options => options.Process = "posted"),
            new Dictionary<string, string?> { ["Bus:ShutdownTimeout"] = "00:00:04" });

        Client.BusSettings settings = worker.Host.Services.GetRequiredService<BusClient>().Settings;
        Assert.That(
            (settings.Service, settings.Process, settings.TimeoutOf("any"), settings.ShutdownTimeout),
            Is.EqualTo(("coded", "posted", TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(4))), "the operator goes before all of it");
    }

    internal static string SummaryOf(WorkerUnderTest worker) => worker.Logs.Entries.Items.Single(static entry => entry.Id.Id == 104).Message;
}

internal sealed partial class TunedListeners
{
    [BusListener<ICountApi>(nameof(ICountApi.Counted), Name = "plain")]
    [BusListener<ICountApi>(nameof(ICountApi.Counted), Name = "attributed", Concurrency = 3, MaxAttempts = 7, OnError = OnError.Stop)]
    [BusListener<ICountApi>(nameof(ICountApi.Counted), Name = "operated", Concurrency = 3)]
    public static ValueTask HearAsync(Counted e) => default;
}
