namespace Bus.Generators.Parsing;

/// <summary>Names that the parser looks for.</summary>
internal static class KnownNames
{
    public const string RuntimeAssembly = "Bus.Runtime";
    public const string BusApiAttribute = "Bus.BusApiAttribute";
    public const string BusNameAttribute = "Bus.BusNameAttribute";
    public const string BusListenerAttribute = "Bus.BusListenerAttribute`1";
    public const string BusTransportAttribute = "Bus.Transports.BusTransportAttribute";
    public const string BusEvent = "Bus.BusEvent<T>";
    public const string EventContext = "Bus.EventContext";
    public const string CancellationToken = "System.Threading.CancellationToken";
    public const string JsonPropertyNameAttribute = "System.Text.Json.Serialization.JsonPropertyNameAttribute";
    public const string JsonIgnoreAttribute = "System.Text.Json.Serialization.JsonIgnoreAttribute";
    public const string JsonRequiredAttribute = "System.Text.Json.Serialization.JsonRequiredAttribute";
}
