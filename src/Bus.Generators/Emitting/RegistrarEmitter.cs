using Bus.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Bus.Generators.Emitting;

/// <summary>Writes how the listener classes of an assembly are registered, those included that other assemblies may not name.</summary>
internal static class RegistrarEmitter
{
    public static void Emit(SourceProductionContext output, EquatableArray<string> classes, GeneratorOptions options)
    {
        if (classes.Count == 0) return;
        SourceWriter writer = new();
        writer.Open($"namespace {Names.HelperNamespace(options)}");
        writer.Lines($"""
            /// <summary>Registers the listener classes of this assembly, for programs that listen with all they find.</summary>
            {Names.GeneratedCode}
            {Names.Hidden}
            """);
        writer.Open("public static class BusListenerRegistration");
        writer.Lines("""
            /// <summary>Listens with every listener class of this assembly.</summary>
            /// <param name="builder">The bus.</param>
            /// <param name="options">How each listener lives; null for the defaults.</param>
            """);
        writer.Open("public static void Register(global::Bus.BusBuilder builder, global::Bus.ListenOptions? options)");
        foreach (string name in classes) writer.Lines($"builder.Listen<{name}>(options);");
        writer.Close();
        writer.Close();
        writer.Close();
        writer.AddTo(output, "BusListenerRegistration");
    }
}
