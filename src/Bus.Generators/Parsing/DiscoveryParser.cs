using Bus.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Bus.Generators.Parsing;

/// <summary>Finds listener classes through the manifests of referenced assemblies.</summary>
internal static class DiscoveryParser
{
    private const string Listens = "Listens";

    public static DiscoveryModel Parse(Compilation compilation, CancellationToken cancellationToken)
    {
        bool isProgram = compilation.Options.OutputKind is OutputKind.ConsoleApplication or OutputKind.WindowsApplication;
        HashSet<string> classes = new(StringComparer.Ordinal);
        // A library does not put others together: nothing to look for.
        foreach (IAssemblySymbol assembly in isProgram ? compilation.SourceModule.ReferencedAssemblySymbols : [])
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!assembly.ReferencesRuntime()) continue;
            foreach (AttributeData attribute in assembly.GetAttributes())
                if (ListenerClass(attribute) is { IsGenericType: false } type && compilation.IsSymbolAccessibleWithin(type, compilation.Assembly))
                    classes.Add(type.FullName());
        }
        return new DiscoveryModel(isProgram, new(classes.OrderBy(static name => name, StringComparer.Ordinal)));
    }

    private static INamedTypeSymbol? ListenerClass(AttributeData attribute)
        => attribute.AttributeClass?.ToDisplayString() == KnownNames.BusManifestAttribute
            && attribute.ConstructorArguments is [{ Type: INamedTypeSymbol kinds, Value: int kind }, _, { Value: INamedTypeSymbol type }]
            && kinds.GetMembers(Listens).OfType<IFieldSymbol>().Any(member => member.ConstantValue is int listens && listens == kind)
                ? type
                : null;
}
