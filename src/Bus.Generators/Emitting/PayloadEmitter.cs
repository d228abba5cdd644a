using Bus.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Bus.Generators.Emitting;

/// <summary>Writes the shape of a payload type.</summary>
internal static class PayloadEmitter
{
    public const string ClassName = "BusPayloads";

    public static void Emit(SourceProductionContext output, PayloadModel payload, GeneratorOptions options)
    {
        SourceWriter writer = new();
        writer.Open($"namespace {Names.HelperNamespace(options)}");
        writer.Open($"internal static partial class {ClassName}");
        writer.Lines($"""
            /// <summary>The shape of <c>{Names.Comment(payload.Type)}</c>.</summary>
            {Names.GeneratedCode}
            internal static {Names.Descriptors}.PayloadDescriptor {payload.Identifier} => {payload.Identifier}_.Descriptor;

            // A class of its own: a program pays only for the shapes that it uses.
            """);
        writer.Open($"private static class {payload.Identifier}_");
        writer.Lines($"internal static readonly {Names.Descriptors}.PayloadDescriptor Descriptor = new({Names.Literal(payload.Type)},");
        writer.Lines("[");
        foreach (PayloadMemberModel member in payload.Members)
            writer.Lines("    " + Names.Parameter(member.BusName, member.Member, member.IsRequired, member.AllowsNull));
        writer.Lines("]);");
        writer.Close();
        writer.Close();
        writer.Close();
        writer.AddTo(output, $"{Names.Hint(payload.Type)}.Payload");
    }
}
