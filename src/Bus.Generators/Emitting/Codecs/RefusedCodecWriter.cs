using Bus.Generators.Model.Shapes;

namespace Bus.Generators.Emitting.Codecs;

/// <summary>Writes the codec of a type that cannot travel: it says why.</summary>
internal static class RefusedCodecWriter
{
    public static void Write(SourceWriter writer, RefusedShape shape)
    {
        writer.Lines($"private const string Problem = {Names.Literal($"is of {shape.Title}, which {shape.Problem.Text}")};");
        writer.Line();
        writer.Lines($"internal static int CountMembers({shape.Type} value) => 0;");
        writer.Line();
        writer.Lines($"internal static void WriteMembers<TWriter>(ref TWriter writer, {shape.Type} value)\n    {CodecText.WriterConstraint}\n    => throw writer.Fail(Problem);");
        writer.Line();
        writer.Lines($"internal static {shape.Type} ReadMembers<TReader>(ref TReader reader)\n    {CodecText.ReaderConstraint}\n    => throw reader.Fail(Problem);");
        writer.Line();
        ShapeEmitter.OpenWrite(writer, shape.Type);
        writer.Lines("throw writer.Fail(Problem);");
        writer.Close();
        writer.Line();
        ShapeEmitter.OpenRead(writer, shape.Type);
        writer.Lines("throw reader.Fail(Problem);");
        writer.Close();
    }
}
