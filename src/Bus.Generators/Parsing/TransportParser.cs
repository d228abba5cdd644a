using Bus.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Bus.Generators.Parsing;

/// <summary>Finds the transports that referenced assemblies bring.</summary>
internal static class TransportParser
{
    public static EquatableArray<TransportModel> Parse(Compilation compilation, CancellationToken cancellationToken)
    {
        List<TransportModel> transports = [];
        foreach (IAssemblySymbol assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!assembly.ReferencesRuntime()) continue;
            foreach (AttributeData attribute in assembly.GetAttributes())
            {
                if (attribute.AttributeClass?.ToDisplayString() != KnownNames.BusTransportAttribute) continue;
                if (attribute.ConstructorArguments is not [{ Value: string scheme }, { Value: INamedTypeSymbol factory }]) continue;
                if (factory.DeclaredAccessibility == Accessibility.Public) transports.Add(new(scheme, factory.FullName()));
            }
        }
        return new(transports.OrderBy(static transport => transport.Scheme, StringComparer.Ordinal).ThenBy(static transport => transport.Factory, StringComparer.Ordinal));
    }
}
