using Bus.Generators.Model.Shapes;

namespace Bus.Generators.Emitting.Codecs;

/// <summary>Writes the codec of a type with members.</summary>
internal static class ObjectCodecWriter
{
    public static void Write(SourceWriter writer, ObjectShape shape)
    {
        PayloadDescriptorWriter.Write(writer, shape);
        ShapeEmitter.OpenWrite(writer, shape.Type);
        if (shape.IsReference) writer.Lines($"if (value is null) throw writer.Fail({CodecText.NullProblem});");
        if (shape.Union is { } union) UnionCodecWriter.WriteValue(writer, shape, union);
        else
            writer.Lines("""
                writer.BeginObject(CountMembers(value));
                WriteMembers(ref writer, value);
                writer.EndObject();
                """);
        writer.Close();
        writer.Line();
        WriteMembers(writer, shape);
        writer.Line();
        ShapeEmitter.OpenRead(writer, shape.Type);
        if (shape.Union is { } cases) UnionCodecWriter.ReadValue(writer, shape, cases);
        else writer.Lines("return ReadMembers(ref reader);");
        writer.Close();
        writer.Line();
        ObjectReaderWriter.Write(writer, shape);
    }

    private static void WriteMembers(SourceWriter writer, ObjectShape shape)
    {
        MemberModel[] written = [.. shape.Members.Where(static member => member.IsWritten)];
        int always = written.Count(static member => member.WriteCondition is null);
        string extension = shape.Extension is { } data ? $" + (value.{data.Name}?.Count ?? 0)" : "";
        string sometimes = string.Concat(written.Where(static member => member.WriteCondition is not null).Select(static member => $" + ({member.WriteCondition} ? 1 : 0)"));
        writer.Lines($"internal static int CountMembers({shape.Type} value) => {Names.Literal(always)}{sometimes}{extension};");
        writer.Line();
        // Inlined: only bases that tell their types apart call it from elsewhere.
        writer.Lines("[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]");
        writer.Lines($"internal static void WriteMembers<TWriter>(ref TWriter writer, {shape.Type} value)");
        writer.Open($"    {CodecText.WriterConstraint}");
        foreach (MemberModel member in written)
        {
            string statements = $"{CodecText.WriteName(member.BusName)}\n{member.Use.Codec}.Write(ref writer, value.{member.Name});";
            if (member.WriteCondition is null) writer.Lines(statements);
            else
            {
                writer.Open($"if ({member.WriteCondition})");
                writer.Lines(statements);
                writer.Close();
            }
        }
        if (shape.Extension is { } rest)
        {
            writer.Open($"if (value.{rest.Name} is not null)");
            writer.Open($"foreach (var (key, item) in value.{rest.Name})");
            writer.Lines($"writer.WriteKey(key);\n{rest.Codec}.Write(ref writer, item);");
            writer.Close();
            writer.Close();
        }
        writer.Close();
    }
}
