using Bus.Generators.Model.Shapes;

namespace Bus.Generators.Emitting.Codecs;

/// <summary>Writes what transports and tools are told of a payload's shape.</summary>
internal static class PayloadDescriptorWriter
{
    public static void Write(SourceWriter writer, ObjectShape shape)
    {
        writer.Lines($"private static {Names.Descriptors}.PayloadDescriptor? s_descriptor;");
        writer.Line();
        writer.Lines($"internal static {Names.Descriptors}.PayloadDescriptor Descriptor => s_descriptor ??= new({Names.Literal(shape.DisplayName)},");
        writer.Lines("[");
        foreach (MemberModel member in shape.Members.Where(static member => member.BusName.Length > 0))
            writer.Lines("    " + Names.Parameter(member.BusName, member.Name.TrimStart('@'), member.IsRequired, member.Use.Schema is SchemaModel.Nullable));
        writer.Lines("]);");
        writer.Line();
    }
}
