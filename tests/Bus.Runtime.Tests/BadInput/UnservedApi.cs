namespace Bus.Runtime.Tests.BadInput;

public sealed class UnservedApi
{
    [Test]
    public async Task The_failure_names_api_place_and_remedy()
    {
        string url = InProcess.NewUrl();
        await using BusClient bus = await InProcess.ConnectAsync(url, "shop");

        BusNotServedException failure = await Expect.FailureAsync<BusNotServedException>(
            async () => await bus.Customer.CountAsync(), "a call that nobody serves");

        failure.Says(
            what: "Nobody serves API 'customer'", where: $"on {url}, so customer.count was not called. Nothing is served there.",
            whatToDo: "Start the service that serves Bus.Runtime.Tests.ICustomerApi");
        Assert.That((failure.Api, failure.Rpc), Is.EqualTo(("customer", "count")), "the parts are there for programs");
    }

    [Test]
    public async Task The_failure_names_what_is_served_and_the_nearest_name()
    {
        await using BusClient bus = await InProcess.ConnectAsync();
        await bus.ServeAsync<IAuthApi>(new AuthService());
        await bus.ServeAsync<ICustomersApi>(new CustomersService());

        BusNotServedException failure = await Expect.FailureAsync<BusNotServedException>(
            async () => await bus.Customer.CountAsync(), "a call that nobody serves");

        failure.Says(what: "Nobody serves API 'customer'", where: "Served there: auth, customers.", whatToDo: "Did you mean 'customers'?");
    }

    [Test]
    public async Task The_nearest_name_is_left_out_when_none_is_near()
    {
        await using BusClient bus = await InProcess.ConnectAsync();
        await bus.ServeAsync<IAuthApi>(new AuthService());

        BusNotServedException failure = await Expect.FailureAsync<BusNotServedException>(
            async () => await bus.Customer.CountAsync(), "a call that nobody serves");

        Assert.That(failure.Message, Does.Not.Contain("Did you mean"), "'auth' is no misspelt 'customer'");
    }

    [Test]
    public async Task A_service_that_stopped_serves_no_longer()
    {
        await using BusClient bus = await InProcess.ConnectAsync();
        IAuthApi auth = bus.Auth;
        IAsyncDisposable serving = await bus.ServeAsync<IAuthApi>(new AuthService());
        Assert.That(await auth.EchoAsync(1), Is.EqualTo(1), "served");

        await serving.DisposeAsync().Soon("the service to stop");

        string url = "inproc://";
        BusException failure = await Expect.FailureAsync<BusNotServedException>(async () => await auth.EchoAsync(1), "a call after the service stopped");
        failure.Says(what: "Nobody serves API 'auth'", where: url, whatToDo: "serve it with bus.ServeAsync");
    }

    [Test]
    public async Task A_call_without_a_result_fails_the_same_way()
    {
        await using BusClient bus = await InProcess.ConnectAsync();

        BusNotServedException failure = await Expect.FailureAsync<BusNotServedException>(
            async () => await bus.Auth.TouchAsync("x"), "a call that nobody serves");

        failure.Says(what: "auth.touch was not called", where: "inproc://", whatToDo: "Start the service");
    }
}
