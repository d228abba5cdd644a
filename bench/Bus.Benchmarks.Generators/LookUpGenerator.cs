using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bus.Benchmarks.Generators;

/// <summary>The floor: finds the interfaces with the attribute, and does nothing with them.</summary>
internal sealed class LookUpGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<string> names = context.SyntaxProvider.ForAttributeWithMetadataName(
            "Bus.BusApiAttribute", static (node, _) => node is InterfaceDeclarationSyntax, static (found, _) => found.TargetSymbol.Name);
        context.RegisterSourceOutput(names, static (_, _) => { });
    }
}
