using Bus.Generators.Model.Shapes;

namespace Bus.Generators.Emitting.Codecs;

/// <summary>Writes the codec of a type with a converter of the user's own.</summary>
internal static class ConvertedCodecWriter
{
    public static void Write(SourceWriter writer, ConvertedShape shape)
    {
        writer.Lines($"private static readonly {shape.Converter} Converter = new();");
        writer.Line();
        ShapeEmitter.OpenWrite(writer, shape.Type);
        if (shape.IsReference) writer.Lines($"if (value is null) throw writer.Fail({CodecText.NullProblem});");
        writer.Lines("writer.WriteConverted(value, Converter);");
        writer.Close();
        writer.Line();
        ShapeEmitter.OpenRead(writer, shape.Type);
        writer.Lines($"return reader.ReadConverted<{shape.Type}>(Converter){(shape.IsReference ? $" ?? throw reader.Fail({CodecText.NullProblem})" : "")};");
        writer.Close();
    }
}
