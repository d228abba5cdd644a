using Bus.Generators.Model;
using Bus.Generators.Model.Shapes;
using Microsoft.CodeAnalysis;

namespace Bus.Generators.Emitting.Codecs;

/// <summary>Writes how one type travels: a file for each.</summary>
internal static class ShapeEmitter
{
    public static void Emit(SourceProductionContext output, ShapeModel shape, GeneratorOptions options)
    {
        SourceWriter writer = new();
        writer.Open($"namespace {Names.HelperNamespace(options)}");
        writer.Open($"internal static partial class {CodecText.ClassName}");
        writer.Lines($"""
            /// <summary>How <c>{Names.Comment(shape.DisplayName)}</c> travels.</summary>
            {Names.GeneratedCode}
            """);
        if (shape.IsForbidden) writer.Lines(Names.Obsolete);
        string keys = shape is EnumShape ? $", {CodecText.Namespace}.IBusKeyCodec<{shape.Type}>" : "";
        writer.Open($"internal readonly struct {shape.Identifier} : {CodecText.Namespace}.IBusCodec<{shape.Type}>{keys}");
        switch (shape)
        {
            case EnumShape @enum:
                EnumCodecWriter.Write(writer, @enum);
                break;
            case ConvertedShape converted:
                ConvertedCodecWriter.Write(writer, converted);
                break;
            case RefusedShape refused:
                RefusedCodecWriter.Write(writer, refused);
                break;
            case ObjectShape @object:
                ObjectCodecWriter.Write(writer, @object);
                break;
        }
        writer.Close();
        writer.Close();
        writer.Close();
        writer.AddTo(output, $"{Names.Numbered(Names.UniqueHint(shape.DisplayName), shape.FileNumber)}.Codec");
    }

    /// <summary>Opens the method that writes a value.</summary>
    public static void OpenWrite(SourceWriter writer, string type)
    {
        writer.Lines("/// <inheritdoc/>");
        writer.Lines($"public static void Write<TWriter>(ref TWriter writer, {type} value)");
        writer.Open($"    {CodecText.WriterConstraint}");
    }

    /// <summary>Opens the method that reads a value.</summary>
    public static void OpenRead(SourceWriter writer, string type)
    {
        writer.Lines("/// <inheritdoc/>");
        writer.Lines($"public static {type} Read<TReader>(ref TReader reader)");
        writer.Open($"    {CodecText.ReaderConstraint}");
    }
}
