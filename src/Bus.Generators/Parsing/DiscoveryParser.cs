using Bus.Generators.Emitting;
using Bus.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Bus.Generators.Parsing;

/// <summary>Finds the assemblies that a program references and that have listener classes.</summary>
internal static class DiscoveryParser
{
    public static DiscoveryModel Parse(Compilation compilation, CancellationToken cancellationToken)
    {
        bool isProgram = compilation.Options.OutputKind is OutputKind.ConsoleApplication or OutputKind.WindowsApplication;
        List<string> registrars = [];
        // A library does not put others together: nothing to look for.
        foreach (IAssemblySymbol assembly in isProgram ? compilation.SourceModule.ReferencedAssemblySymbols : [])
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!assembly.ReferencesRuntime()) continue;
            string name = Names.Registrar(OptionsParser.Identifier(assembly.Name));
            if (assembly.GetTypeByMetadataName(name) is not null) registrars.Add(name);
        }
        return new DiscoveryModel(isProgram, new(registrars.OrderBy(static name => name, StringComparer.Ordinal)));
    }
}
