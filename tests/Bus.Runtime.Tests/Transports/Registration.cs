using Bus.Transports;
using Bus.Transports.InProcess;

namespace Bus.Runtime.Tests.Transports;

public sealed class Registration
{
    [Test]
    public async Task A_transport_of_a_referenced_assembly_is_known_by_its_scheme()
    {
        await using BusClient server = await BusClient.ConnectAsync("loopback://registration", static options => options.Service = "server");
        await using BusClient caller = await BusClient.ConnectAsync("loopback://registration", static options => options.Service = "caller");
        await server.ServeAsync<IAuthApi>(new AuthService());

        Assert.That(await caller.Auth.EchoAsync(7).Soon("the call"), Is.EqualTo(7), "nobody registered the scheme by hand");
        Assert.That(caller.Auth.HasDirectRoute(), Is.False, "a transport stands in between");
    }

    [Test]
    public void The_same_factory_may_be_registered_again()
    {
        BusTransports.Register("test-again", typeof(InProcessTransportFactory), static () => new InProcessTransportFactory());

        Assert.That(
            static () => BusTransports.Register("TEST-again", typeof(InProcessTransportFactory), static () => new InProcessTransportFactory()),
            Throws.Nothing, "each assembly of a program that references a transport registers it");
    }

    [Test]
    public void Two_factories_for_one_scheme_are_refused()
    {
        BusTransports.Register("test-conflict", typeof(InProcessTransportFactory), static () => new InProcessTransportFactory());

        BusConfigurationException? refusal = Assert.Throws<BusConfigurationException>(
            static () => BusTransports.Register("test-conflict", typeof(OtherFactory), static () => new OtherFactory()), "another factory");

        refusal!.Says(
            what: "Two transports want the URL scheme 'test-conflict'", where: $"{typeof(InProcessTransportFactory)} and {typeof(OtherFactory)}",
            whatToDo: "Remove one of the two packages");
    }

    [Test]
    public async Task A_registered_scheme_is_named_when_another_is_unknown()
    {
        BusConfigurationException failure = await Expect.FailureAsync<BusConfigurationException>(
            static async () => await BusClient.ConnectAsync("nonsense://x"), "an unknown scheme");

        failure.Says(what: "'nonsense://'", where: "inproc://, loopback://", whatToDo: "reference the package that brings the transport");
    }

    private sealed class OtherFactory : IBusTransportFactory
    {
        public ValueTask<IBusTransport> ConnectAsync(BusTransportContext context, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
