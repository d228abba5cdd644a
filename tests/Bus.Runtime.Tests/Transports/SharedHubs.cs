namespace Bus.Runtime.Tests.Transports;

public sealed class SharedHubs
{
    [Test]
    public async Task One_name_is_one_bus_whatever_its_case()
    {
        string url = InProcess.NewUrl();
        await using BusClient server = await InProcess.ConnectAsync(url, "server");
        await using BusClient caller = await InProcess.ConnectAsync(url.Replace("test-", "TEST-", StringComparison.Ordinal), "caller");
        await server.ServeAsync<IAuthApi>(new AuthService());

        Assert.That(await caller.Auth.EchoAsync(7), Is.EqualTo(7), "the same bus");
    }

    [Test]
    public async Task Another_name_is_another_bus()
    {
        await using BusClient server = await InProcess.ConnectAsync(InProcess.NewUrl(), "server");
        await using BusClient caller = await InProcess.ConnectAsync(InProcess.NewUrl(), "caller");
        await server.ServeAsync<IAuthApi>(new AuthService());

        await Expect.FailureAsync<BusNotServedException>(async () => await caller.Auth.EchoAsync(7), "a call on another bus");
    }

    [Test]
    public async Task Without_a_name_each_client_has_its_own()
    {
        await using BusClient server = await InProcess.ConnectAsync();
        await using BusClient caller = await InProcess.ConnectAsync();
        await server.ServeAsync<IAuthApi>(new AuthService());

        await Expect.FailureAsync<BusNotServedException>(async () => await caller.Auth.EchoAsync(7), "a call on another private bus");
    }

    [Test]
    public async Task A_bus_ends_with_its_last_client()
    {
        string url = InProcess.NewUrl();
        BusClient worker = await InProcess.ConnectAsync(url, "worker");
        BusClient firing = await InProcess.ConnectAsync(url, "firing");
        await worker.Auth.UserRegistered.ListenAsync("count", static _ => default);
        await worker.DisposeAsync().Soon("the worker to stop");
        await firing.Auth.UserRegistered.FireAsync(new("kept while somebody is connected", 1));
        await firing.DisposeAsync().Soon("the last client to stop");

        Recording<int> handled = new();
        await using BusClient next = await InProcess.ConnectAsync(url, "worker");
        await next.Auth.UserRegistered.ListenAsync("count", (payload, _) =>
        {
            handled.Add(payload.Number);
            return ValueTask.CompletedTask;
        });
        await next.Auth.UserRegistered.FireAsync(new("of the new bus", 2));

        Assert.That(await handled.WaitForCount(1, Expect.Patience, "the new event"), Is.EqualTo(new[] { 2 }), "the old bus took its events along");
    }
}
