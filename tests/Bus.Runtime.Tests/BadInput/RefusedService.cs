namespace Bus.Runtime.Tests.BadInput;

public sealed class RefusedService
{
    [Test]
    public async Task A_service_that_was_refused_can_be_served_elsewhere()
    {
        string url = InProcess.NewUrl();
        await using BusClient owner = await InProcess.ConnectAsync(url, "login");
        await using BusClient refusing = await InProcess.ConnectAsync(url, "accounts");
        await using BusClient elsewhere = await InProcess.ConnectAsync();
        AuthService service = new();
        await owner.ServeAsync<IAuthApi>(new AuthService());
        await Expect.FailureAsync<BusConfigurationException>(
            async () => await refusing.ServeAsync<IAuthApi>(service), "a second service on a shared bus");

        await elsewhere.ServeAsync<IAuthApi>(service);

        Assert.That(await elsewhere.Auth.EchoAsync(7), Is.EqualTo(7), "no bus serves it, so another one may");
    }
}
