namespace Bus.Generators.Emitting.Codecs;

/// <summary>Writes a schema as a constant of UTF-8 bytes.</summary>
internal static class SchemaConstantWriter
{
    public static void Write(SourceWriter writer, string json)
        => writer.Lines($"public override {CodecText.NameSpan} Schema =>\n    {Names.Literal(json)}u8;");
}
