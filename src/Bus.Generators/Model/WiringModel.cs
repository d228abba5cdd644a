namespace Bus.Generators.Model;

/// <summary>A line of code that serves an API or starts a class of listeners.</summary>
/// <param name="Kind">The kind of the manifest's entry.</param>
/// <param name="Api">The API's name on the bus, or empty.</param>
/// <param name="Type">The full name of the service, the contract or the class.</param>
internal sealed record WiringModel(string Kind, string Api, string Type);
