using Bus.Transports;

namespace Bus.Conformance.Teeth;

/// <summary>A way to break a transport, and the promises that must notice.</summary>
public sealed record Break(string Name, Func<IBusTransport, BusTransportContext, IBusTransport> Decorate, params Type[] Red)
{
    public override string ToString() => Name;
}
