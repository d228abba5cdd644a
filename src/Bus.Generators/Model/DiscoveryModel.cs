namespace Bus.Generators.Model;

/// <summary>The listener classes that a program can reach in the assemblies that it references.</summary>
/// <param name="IsProgram">Whether the assembly is a program, which puts others together.</param>
/// <param name="Classes">The full names of the classes.</param>
internal sealed record DiscoveryModel(bool IsProgram, EquatableArray<string> Classes);
