namespace Bus.Runtime.Tests.Interceptors;

/// <summary>Calls go straight to the service while nothing stands in between; everything that does closes the way.</summary>
public sealed class DirectRoutes
{
    [Test]
    public async Task Are_open_while_the_service_is_there()
    {
        await using BusClient bus = await InProcess.ConnectAsync();
        IAuthApi auth = bus.Auth;
        Assert.That(auth.HasDirectRoute(), Is.False, "nobody serves yet");

        IAsyncDisposable serving = await bus.ServeAsync<IAuthApi>(new AuthService());
        Assert.That(auth.HasDirectRoute(), Is.True, "served by the same bus");
        Assert.That(bus.Auth, Is.SameAs(auth), "one proxy for one bus");

        await serving.DisposeAsync().Soon("the service to stop");
        Assert.That(auth.HasDirectRoute(), Is.False, "nobody serves any more");
    }

    [Test]
    public async Task Are_open_between_clients_of_one_bus()
    {
        string url = InProcess.NewUrl();
        await using BusClient server = await InProcess.ConnectAsync(url, "server");
        await using BusClient caller = await InProcess.ConnectAsync(url, "caller");
        IAuthApi early = caller.Auth;
        await server.ServeAsync<IAuthApi>(new AuthService());
        await using BusClient late = await InProcess.ConnectAsync(url, "late");

        Assert.That((early.HasDirectRoute(), late.Auth.HasDirectRoute()), Is.EqualTo((true, true)), "whoever was first");
    }

    [TestCase("call", "none", false)]
    [TestCase("serve", "none", true)]
    [TestCase("none", "serve", false)]
    [TestCase("none", "call", true)]
    [TestCase("none", "none", true)]
    public async Task Are_closed_by_an_interceptor_that_stands_in_the_way(string atCaller, string atServer, bool isOpen)
    {
        string url = InProcess.NewUrl();
        await using BusClient server = await InProcess.ConnectAsync(url, "server", options => Allocations.PassThrough.Add(options, atServer));
        await using BusClient caller = await InProcess.ConnectAsync(url, "caller", options => Allocations.PassThrough.Add(options, atCaller));
        await server.ServeAsync<IAuthApi>(new AuthService());

        Assert.That(caller.Auth.HasDirectRoute(), Is.EqualTo(isOpen), "only what stands around this call closes its way");
        Assert.That(await caller.Auth.EchoAsync(7), Is.EqualTo(7), "the call arrives either way");
    }

    [Test]
    public async Task Are_closed_by_options_and_by_disposal()
    {
        BusClient bus = await InProcess.ConnectAsync();
        await bus.ServeAsync<IAuthApi>(new AuthService());
        IAuthApi auth = bus.Auth;

        Assert.That(bus.With(new CallOptions()).Auth.HasDirectRoute(), Is.False, "options have to be looked at");
        await bus.DisposeAsync().Soon("the bus to stop");
        Assert.That(auth.HasDirectRoute(), Is.False, "a disposed bus calls nobody");
    }
}
