using Bus.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace Bus.Analyzers;

/// <summary>What the assemblies say that a compilation references: which contracts they declare, implement, serve and listen to.</summary>
internal static class Manifests
{
    private const string Attribute = "Bus.Descriptors.BusManifestAttribute";

    public static IEnumerable<ManifestEntry> ReferencedBy(Compilation compilation, CancellationToken cancellationToken)
    {
        foreach (IAssemblySymbol assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!assembly.ReferencesRuntime()) continue;
            foreach (AttributeData attribute in assembly.GetAttributes())
            {
                if (attribute.AttributeClass is not { Name: "BusManifestAttribute" } type || type.ToDisplayString() != Attribute) continue;
                if (attribute.ConstructorArguments is not [{ Value: int kind }, { Value: string api }, { Value: INamedTypeSymbol about }]) continue;
                yield return new((ManifestKind)kind, api, about, Text(attribute, "Listener"), assembly.Name);
            }
        }
    }

    private static string? Text(AttributeData attribute, string name)
        => attribute.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value.Value as string;
}
