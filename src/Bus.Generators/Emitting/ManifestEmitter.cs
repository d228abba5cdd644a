using Bus.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Bus.Generators.Emitting;

/// <summary>Writes what the assembly declares, implements and listens to.</summary>
internal static class ManifestEmitter
{
    public static void Emit(SourceProductionContext output, ManifestModel manifest)
    {
        if (manifest.Entries.Count == 0) return;
        SourceWriter writer = new();
        foreach (ManifestEntryModel entry in manifest.Entries)
        {
            string details = entry.Listener is null ? "" : $", Event = {Names.Literal(entry.Event?.TrimStart('@'))}, Listener = {Names.Literal(entry.Listener)}";
            writer.Lines(
                $"[assembly: {Names.Descriptors}.BusManifest({Names.Descriptors}.BusManifestKind.{entry.Kind}, {Names.Literal(entry.Api)}, typeof({OpenGeneric(entry.Type)}){details})]");
        }
        writer.AddTo(output, "BusManifest");
    }

    /// <summary>An attribute can name a generic type only without its arguments: <c>Store&lt;,&gt;</c>.</summary>
    private static string OpenGeneric(string type)
    {
        int start = type.IndexOf('<');
        return start < 0 ? type : type.Substring(0, start) + "<" + new string(',', type.Substring(start).Count(static letter => letter == ',')) + ">";
    }
}
