using Bus.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Bus.Generators.Emitting;

/// <summary>Writes the registration of the transports that referenced assemblies bring.</summary>
internal static class TransportEmitter
{
    public static void Emit(SourceProductionContext output, EquatableArray<TransportModel> transports, GeneratorOptions options)
    {
        if (transports.Count == 0) return;
        SourceWriter writer = new();
        writer.Open($"namespace {Names.HelperNamespace(options)}");
        writer.Lines($"""
            /// <summary>Registers transports before any code of this assembly runs.</summary>
            {Names.GeneratedCode}
            """);
        writer.Open("internal static class BusTransportRegistration");
        writer.Lines("[global::System.Runtime.CompilerServices.ModuleInitializer]");
        writer.Open("internal static void Register()");
        foreach (TransportModel transport in transports)
            writer.Lines($"global::Bus.Transports.BusTransports.Register({Names.Literal(transport.Scheme)}, typeof({transport.Factory}), static () => new {transport.Factory}());");
        writer.Close();
        writer.Close();
        writer.Close();
        writer.AddTo(output, "BusTransportRegistration");
    }
}
