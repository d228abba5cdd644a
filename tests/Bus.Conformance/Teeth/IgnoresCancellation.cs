using Bus.Transports;

namespace Bus.Conformance.Teeth;

/// <summary>Does not tell handlers that their caller has given up.</summary>
public sealed class IgnoresCancellation(IBusTransport inner, BusTransportContext context) : FiltersTokens(inner, context, carriesDeadlines: true);
