namespace Bus.Generators.Model;

/// <summary>One entry of the manifest.</summary>
internal sealed record ManifestEntryModel(string Kind, string Api, string? Event, string? Listener, string Type);
