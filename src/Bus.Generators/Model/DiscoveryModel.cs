namespace Bus.Generators.Model;

/// <summary>What a program finds in the assemblies that it references.</summary>
/// <param name="IsProgram">Whether the assembly is a program, which puts others together.</param>
/// <param name="Registrars">The full names of the classes that register listener classes, one of each assembly that has some.</param>
internal sealed record DiscoveryModel(bool IsProgram, EquatableArray<string> Registrars);
