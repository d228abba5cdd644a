namespace Bus.Runtime.Tests.BadInput;

public sealed class ServiceOnTwoBuses
{
    [Test]
    public async Task The_second_bus_is_refused()
    {
        await using BusClient first = await InProcess.ConnectAsync();
        await using BusClient second = await InProcess.ConnectAsync();
        AuthService service = new();
        await first.ServeAsync<IAuthApi>(service);

        BusConfigurationException refusal = await Expect.FailureAsync<BusConfigurationException>(
            async () => await second.ServeAsync<IAuthApi>(service), "one service on two buses");

        refusal.Says(what: "This Bus.Runtime.Tests.AuthService", where: "attached to another bus already", whatToDo: "Make one instance for each bus");
    }

    [Test]
    public async Task The_second_bus_can_serve_another_instance()
    {
        await using BusClient first = await InProcess.ConnectAsync();
        await using BusClient second = await InProcess.ConnectAsync();
        AuthService service = new();
        await first.ServeAsync<IAuthApi>(service);
        await Expect.FailureAsync<BusConfigurationException>(async () => await second.ServeAsync<IAuthApi>(service), "one service on two buses");

        await second.ServeAsync<IAuthApi>(new AuthService());

        Assert.That(await second.Auth.EchoAsync(7), Is.EqualTo(7), "the refusal left nothing behind");
    }
}
