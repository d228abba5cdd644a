using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Bus.Runtime.Tests.Hosting;

/// <summary>A bus in a host: what is injected, in which roles it works, and several of them.</summary>
public sealed class HostedBuses
{
    [Test]
    public async Task A_contract_is_injected_before_the_bus_is_connected_and_works_from_StartAsync_on()
    {
        await using WorkerUnderTest worker = WorkerUnderTest.Of(
            static services =>
            {
                // Registered first, so it is made and started before the bus serves.
                services.AddSingleton<Shopper>().AddHostedService(static provider => provider.GetRequiredService<Shopper>());
                return services.AddBus(static bus => bus.Use<ICustomersApi>().Serve<ICustomersApi>(new CustomersService()));
            });
        Shopper shopper = worker.Host.Services.GetRequiredService<Shopper>();
        BusConfigurationException early = await Expect.FailureAsync<BusConfigurationException>(
            async () => await shopper.Customers.CountAsync(), "a call before the bus is connected");

        await worker.StartAsync();

        early.Says(what: "is not connected yet", where: "API 'customers'", whatToDo: "use it from StartAsync or later");
        Assert.That(shopper.Failure, Is.TypeOf<BusNotServedException>(), "connected, but nobody serves yet");
        Assert.That(await shopper.Customers.CountAsync().Soon("a call when all has started"), Is.EqualTo(3));
        Assert.That(shopper.Customers.HasDirectRoute(), Is.True, "a proxy that was made early must find its direct way");
    }

    [Test]
    public async Task An_event_fired_before_the_bus_is_connected_says_so()
    {
        await using WorkerUnderTest worker = WorkerUnderTest.Of(static _ => { });

        BusConfigurationException early = await Expect.FailureAsync<BusConfigurationException>(
            async () => await worker.Bus.Api<ICountApi>().Counted.FireAsync(new("early")), "a fire before the bus is connected");

        early.Says(what: "is not connected yet", where: "API 'count'", whatToDo: "use it from StartAsync or later");
    }

    [Test]
    public async Task Hosted_services_that_stop_later_can_still_call()
    {
        await using WorkerUnderTest worker = WorkerUnderTest.Of(
            static services =>
            {
                services.AddSingleton<LateCaller>().AddHostedService(static provider => provider.GetRequiredService<LateCaller>());
                return services.AddBus(static bus => bus.Use<ICustomersApi>().Serve<ICustomersApi>(new CustomersService()));
            });
        await worker.StartAsync();

        await worker.StopAsync();

        Assert.That(worker.Host.Services.GetRequiredService<LateCaller>().Count, Is.EqualTo(3), "the bus drains before it closes");
        await Expect.FailureAsync<ObjectDisposedException>(
            async () => await worker.Host.Services.GetRequiredService<ICustomersApi>().CountAsync(), "a call when the host has stopped");
    }

    [Test]
    public async Task From_the_first_moment_of_stopping_no_new_work_is_taken()
    {
        Gate gate = new();
        string url = InProcess.NewUrl();
        await using WorkerUnderTest worker = WorkerUnderTest.Of(services =>
        {
            BusBuilder bus = services.AddBus(bus => bus.Connect(url).Serve<ICustomersApi>(new CustomersService()));
            // Registered later, so it is stopped before the bus is.
            services.AddSingleton<IHostedService>(new SlowToStop(gate));
            return bus;
        });
        await using BusClient outsider = await InProcess.ConnectAsync(url, "outsider");
        await worker.StartAsync();
        await outsider.Api<ICustomersApi>().CountAsync().Soon("a call before");

        Task stop = worker.Host.StopAsync();
        await worker.WhenStopping.Soon("the host to stop");
        await Eventually.Throws<BusNotServedException>(
            async () => await outsider.Api<ICustomersApi>().CountAsync(), Expect.Patience, "calls to be refused while another service still stops");
        Assert.That(stop.IsCompleted, Is.False, "the other service still stops");
        gate.Open();
        await stop.Soon("the host to have stopped");
    }

    [TestCase(BusRoles.Rpcs, true, false, false)]
    [TestCase(BusRoles.Events, false, true, false)]
    [TestCase(BusRoles.Tasks, false, false, true)]
    [TestCase(BusRoles.None, false, false, false)]
    [TestCase(BusRoles.All, true, true, true)]
    public async Task A_worker_does_what_its_roles_say(BusRoles roles, bool serves, bool listens, bool runs)
    {
        await using WorkerUnderTest worker = await WorkerUnderTest.StartAsync(bus => bus
            .Roles(roles)
            .Serve<ICustomersApi>(new CustomersService())
            .Listen((ICountApi api) => api.Counted, "hear", static (_, _, _) => default)
            .Run("task", static (_, cancellationToken) => Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken)));
        string[] lines = Settings.SummaryOf(worker).Split(Environment.NewLine);

        bool isServed = true;
        try
        {
            await worker.Bus.Api<ICustomersApi>().CountAsync().Soon("a call");
        }
        catch (BusNotServedException)
        {
            isServed = false;
        }

        Assert.Multiple(() =>
        {
            Assert.That(isServed, Is.EqualTo(serves), "serves");
            Assert.That(worker.Logs.Entries.Items.Any(static entry => entry.Id.Id == 102), Is.EqualTo(listens), "listens");
            Assert.That(lines.Any(static line => line.StartsWith("  runs ", StringComparison.Ordinal)), Is.EqualTo(runs), "runs tasks");
        });
    }

    [Test]
    public async Task Several_buses_are_keyed_by_their_names()
    {
        string first = InProcess.NewUrl(), second = InProcess.NewUrl();
        await using WorkerUnderTest worker = await WorkerUnderTest.Of(
            services =>
            {
                services.AddBus(bus => bus.Connect(first).Serve<ICustomersApi>(new CustomersService()).Use<ICustomersApi>());
                return services.AddBus("other", static bus => bus.Use<ICustomersApi>());
            },
            settings: new Dictionary<string, string?> { ["Buses:other:Url"] = second, ["Buses:other:Service"] = "other-service" }).StartAsync();
        IServiceProvider services = worker.Host.Services;

        Assert.That(await services.GetRequiredService<ICustomersApi>().CountAsync().Soon("a call on the first bus"), Is.EqualTo(3));
        BusNotServedException failure = await Expect.FailureAsync<BusNotServedException>(
            async () => await services.GetRequiredKeyedService<ICustomersApi>("other").CountAsync(), "a call on the other bus");
        Assert.That(failure.Message, Does.Contain(second), "the other bus is another one");
        Assert.That(services.GetRequiredKeyedService<IBus>("other"), Is.SameAs(services.GetRequiredKeyedService<BusClient>("other")));
        Assert.That(services.GetRequiredKeyedService<BusClient>("other").Settings.Service, Is.EqualTo("other-service"));
    }

    [Test]
    public async Task Modules_add_to_one_bus()
    {
        await using WorkerUnderTest worker = await WorkerUnderTest.Of(static services =>
        {
            services.AddBus(static bus => bus.Serve<ICustomersApi>(new CustomersService()));
            return services.AddBus(static bus => bus.Use<ICustomersApi>());
        }).StartAsync();

        Assert.That(await worker.Host.Services.GetRequiredService<ICustomersApi>().CountAsync().Soon("a call"), Is.EqualTo(3));
        Assert.That(worker.Host.Services.GetServices<BusClient>(), Has.Exactly(1).Items);
    }

    [Test]
    public async Task A_listener_that_stops_the_worker_stops_the_host()
    {
        await using WorkerUnderTest worker = await WorkerUnderTest.StartAsync(static bus => bus.Listen(
            (ICountApi api) => api.Counted, "hear", static (_, _, _) => throw new FormatException("bad luck"), new ListenOptions { OnError = OnError.Stop, Retry = RetryPolicy.None }));
        Task stopping = worker.WhenStopping;

        await worker.Bus.Api<ICountApi>().Counted.FireAsync(new("a")).Soon("the event to be fired");
        await stopping.Soon("the host to be stopped");

        Assert.That(Environment.ExitCode, Is.EqualTo(1), "the process must say that something failed");
    }

    private sealed class Shopper(ICustomersApi customers) : IHostedService
    {
        public ICustomersApi Customers => customers;

        public Exception? Failure { get; private set; }

        public async Task StartAsync(CancellationToken cancellationToken)
        {
            try
            {
                await customers.CountAsync(cancellationToken);
            }
            catch (BusException exception)
            {
                Failure = exception;
            }
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }

    private sealed class SlowToStop(Gate gate) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => gate.Opened;
    }

    private sealed class LateCaller(ICustomersApi customers) : IHostedService
    {
        public int Count { get; private set; }

        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public async Task StopAsync(CancellationToken cancellationToken) => Count = await customers.CountAsync(cancellationToken);
    }
}
