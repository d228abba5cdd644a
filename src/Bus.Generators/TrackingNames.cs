namespace Bus.Generators;

/// <summary>Names of the pipeline's steps; tests watch them to see what is computed again.</summary>
internal static class TrackingNames
{
    public const string Apis = "Bus.Apis";
    public const string ApiShapes = "Bus.ApiShapes";
    public const string Shapes = "Bus.Shapes";
    public const string Services = "Bus.Services";
    public const string Listeners = "Bus.Listeners";
    public const string Transports = "Bus.Transports";
    public const string Discovery = "Bus.Discovery";
    public const string Discoverable = "Bus.Discoverable";
    public const string Wiring = "Bus.Wiring";
    public const string Manifest = "Bus.Manifest";
    public const string ContractLock = "Bus.ContractLock";
    public const string Options = "Bus.Options";
}
