using Bus.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Bus.Generators.Emitting;

/// <summary>Writes the registration of every listener class that a program can reach.</summary>
internal static class DiscoveryEmitter
{
    public static void Emit(SourceProductionContext output, DiscoveryModel discovery, EquatableArray<string> own, GeneratorOptions options)
    {
        if (!discovery.IsProgram) return;
        SourceWriter writer = new();
        writer.Open("namespace Bus");
        writer.Lines($"""
            /// <summary>What the program finds in itself and in the assemblies that it references.</summary>
            {Names.GeneratedCode}
            """);
        writer.Open("internal static class BusDiscoveryExtensions");
        writer.Lines("""
            /// <summary>Listens with every class that has listeners, in this program and in the assemblies that it references.</summary>
            /// <param name="builder">The bus.</param>
            /// <param name="options">How each listener lives, before its attribute and the configuration; null for the defaults.</param>
            """);
        writer.Open("public static global::Bus.BusBuilder ListenToAll(this global::Bus.BusBuilder builder, global::Bus.ListenOptions? options = null)");
        IEnumerable<string> registrars = own.Count == 0 ? [] : [Names.Registrar(options.AssemblyName)];
        foreach (string registrar in registrars.Concat(discovery.Registrars)) writer.Lines($"global::{registrar}.Register(builder, options);");
        writer.Lines("return builder;");
        writer.Close();
        writer.Close();
        writer.Close();
        writer.AddTo(output, "BusDiscovery");
    }
}
