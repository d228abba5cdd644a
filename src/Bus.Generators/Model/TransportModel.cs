namespace Bus.Generators.Model;

/// <summary>A transport that a referenced assembly brings.</summary>
/// <param name="Scheme">The URL scheme.</param>
/// <param name="Factory">The full name of the factory.</param>
internal sealed record TransportModel(string Scheme, string Factory);
