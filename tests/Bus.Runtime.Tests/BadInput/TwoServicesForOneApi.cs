namespace Bus.Runtime.Tests.BadInput;

public sealed class TwoServicesForOneApi
{
    [Test]
    public async Task On_one_bus_the_second_is_refused()
    {
        await using BusClient bus = await InProcess.ConnectAsync();
        await bus.ServeAsync<IAuthApi>(new AuthService());

        BusConfigurationException refusal = await Expect.FailureAsync<BusConfigurationException>(
            async () => await bus.ServeAsync<IAuthApi>(new AuthService()), "a second service on the same bus");

        refusal.Says(what: "API 'auth' (Bus.Runtime.Tests.IAuthApi) is served", where: "on this bus already", whatToDo: "dispose what ServeAsync returned");
    }

    [Test]
    public async Task On_a_shared_bus_the_second_is_refused()
    {
        string url = InProcess.NewUrl();
        await using BusClient first = await InProcess.ConnectAsync(url, "login");
        await using BusClient second = await InProcess.ConnectAsync(url, "accounts");
        await first.ServeAsync<IAuthApi>(new AuthService());

        BusConfigurationException refusal = await Expect.FailureAsync<BusConfigurationException>(
            async () => await second.ServeAsync<IAuthApi>(new AuthService()), "a second service on a shared bus");

        refusal.Says(what: "API 'auth'", where: $"on {url} by service 'login' already, so service 'accounts'", whatToDo: "stop one of them");
    }

    [Test]
    public async Task The_first_goes_on_serving()
    {
        await using BusClient bus = await InProcess.ConnectAsync();
        await bus.ServeAsync<IAuthApi>(new AuthService { Echo = static (_, _) => new(1) });
        await Expect.FailureAsync<BusConfigurationException>(
            async () => await bus.ServeAsync<IAuthApi>(new AuthService { Echo = static (_, _) => new(2) }), "a second service");

        Assert.That(await bus.Auth.EchoAsync(0), Is.EqualTo(1), "the refused service must not take calls");
    }

    [Test]
    public async Task After_the_first_is_disposed_another_may_serve()
    {
        await using BusClient bus = await InProcess.ConnectAsync();
        IAsyncDisposable first = await bus.ServeAsync<IAuthApi>(new AuthService());
        await first.DisposeAsync().Soon("the first service to stop");

        await bus.ServeAsync<IAuthApi>(new AuthService { Echo = static (_, _) => new(2) });

        Assert.That(await bus.Auth.EchoAsync(0), Is.EqualTo(2), "calls go to the new service");
    }

    [Test]
    public async Task Workers_of_one_service_may_share_an_api()
    {
        string url = InProcess.NewUrl();
        await using BusClient first = await InProcess.ConnectAsync(url, "login");
        await using BusClient second = await InProcess.ConnectAsync(url, "login");
        await first.ServeAsync<IAuthApi>(new AuthService());
        await second.ServeAsync<IAuthApi>(new AuthService());

        await first.DisposeAsync().Soon("the first worker to stop");

        Assert.That(await second.Auth.EchoAsync(7), Is.EqualTo(7), "the second worker has taken over");
    }
}
