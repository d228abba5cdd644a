using Bus.Transports;

namespace Bus.Conformance.Teeth;

/// <summary>Does not tell handlers that their deadline has passed.</summary>
public sealed class IgnoresDeadlines(IBusTransport inner, BusTransportContext context) : FiltersTokens(inner, context, carriesDeadlines: false);
