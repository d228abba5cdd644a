namespace Bus.Generators.Model;

/// <summary>What the compilation's settings change in the output.</summary>
/// <param name="AssemblyName">The assembly's name as an identifier, so that generated helpers of two assemblies never clash.</param>
/// <param name="HasExtensionProperties">Whether the language has extension properties (C# 14); without them <c>bus.Auth()</c> is a method.</param>
internal sealed record GeneratorOptions(string AssemblyName, bool HasExtensionProperties);
