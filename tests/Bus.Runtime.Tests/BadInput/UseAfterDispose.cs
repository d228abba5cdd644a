namespace Bus.Runtime.Tests.BadInput;

public sealed class UseAfterDispose
{
    [TestCase("a call through a kept proxy")]
    [TestCase("a call through the bus")]
    [TestCase("a call with options")]
    [TestCase("a fire")]
    [TestCase("a listener")]
    [TestCase("a service")]
    [TestCase("the proxy of a contract used before")]
    [TestCase("the proxy of a contract not used before")]
    public async Task Is_refused(string use)
    {
        BusClient bus = await InProcess.ConnectAsync();
        IAuthApi auth = bus.Auth;
        await bus.ServeAsync<IAuthApi>(new AuthService());
        Assert.That(await auth.EchoAsync(7), Is.EqualTo(7), "before");
        await bus.DisposeAsync().Soon("the bus to stop");

        ObjectDisposedException failure = await Expect.FailureAsync<ObjectDisposedException>(() => UseAsync(use, bus, auth), $"{use} after dispose");

        failure.Says(what: "disposed", where: "inproc://", whatToDo: "BusClient.ConnectAsync");
    }

    [Test]
    public async Task Disposing_again_changes_nothing()
    {
        BusClient bus = await InProcess.ConnectAsync();
        await bus.DisposeAsync().Soon("the bus to stop");
        await bus.DisposeAsync().Soon("the second disposal");

        Assert.That(bus.Completion.IsCompletedSuccessfully, Is.True, "a disposed bus has completed");
    }

    private static async Task UseAsync(string use, BusClient bus, IAuthApi auth)
    {
        switch (use)
        {
            case "a call through a kept proxy":
                await auth.EchoAsync(1);
                break;
            case "a call through the bus":
                await bus.Auth.EchoAsync(1);
                break;
            case "a call with options":
                await bus.With(new CallOptions { Timeout = TimeSpan.FromSeconds(1) }).Auth.EchoAsync(1);
                break;
            case "a fire":
                await auth.UserRegistered.FireAsync(new("sally"));
                break;
            case "a listener":
                await auth.UserRegistered.ListenAsync("welcome", static _ => default);
                break;
            case "a service":
                await bus.ServeAsync<ICustomersApi>(new CustomersService());
                break;
            case "the proxy of a contract used before":
                bus.Api<IAuthApi>();
                break;
            default:
                bus.Api<ICustomersApi>();
                break;
        }
    }
}
