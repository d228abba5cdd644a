using System.Globalization;
using Bus.Generators.Model.Shapes;

namespace Bus.Generators.Emitting.Codecs;

/// <summary>Writes the codec of an enum.</summary>
internal static class EnumCodecWriter
{
    public static void Write(SourceWriter writer, EnumShape shape)
    {
        if (shape.IsFlags && !shape.IsNumber) WriteNames(writer, shape);
        ShapeEmitter.OpenWrite(writer, shape.Type);
        WriteValue(writer, shape);
        writer.Close();
        writer.Line();
        ShapeEmitter.OpenRead(writer, shape.Type);
        ReadValue(writer, shape);
        writer.Close();
        writer.Line();
        WriteKeys(writer, shape);
    }

    private static void WriteNames(SourceWriter writer, EnumShape shape)
    {
        writer.Lines($"private static readonly {CodecText.Namespace}.FlagName[] Names =");
        writer.Lines("[");
        foreach (EnumNameModel name in shape.Names.OrderByDescending(static name => CountBits(name.Bits)))
            writer.Lines($"    new({Emitting.Names.Literal(name.BusName)}, 0x{name.Bits.ToString("X", CultureInfo.InvariantCulture)}UL),");
        writer.Lines("];");
        writer.Line();
    }

    private static void WriteValue(SourceWriter writer, EnumShape shape)
    {
        string number = $"{shape.NumberCodec}.Write(ref writer, ({shape.Underlying})value);";
        if (shape.IsNumber)
        {
            writer.Lines(number);
            return;
        }
        if (shape.IsFlags)
        {
            writer.Lines($"""
                if (!{CodecText.Namespace}.FlagNames.TryWrite(ref writer, unchecked((ulong)value), Names, isKey: false))
                    {number}
                """);
            return;
        }
        writer.Open("switch (value)");
        foreach (EnumNameModel name in shape.Names.Where(static name => !name.IsAlias))
            writer.Lines($"""
                case {shape.Type}.{name.Name}:
                    {CodecText.WriteText(name.BusName)}
                    break;
                """);
        writer.Lines($"""
            default:
                {number}
                break;
            """);
        writer.Close();
    }

    private static void ReadValue(SourceWriter writer, EnumShape shape)
    {
        string number = $"({shape.Type}){shape.NumberCodec}.Read(ref reader)";
        if (shape.IsNumber)
        {
            writer.Lines($"return {number};");
            return;
        }
        writer.Lines($"""
            if (!reader.IsTextNext()) return {number};
            {CodecText.NameSpan} text = reader.ReadText();
            """);
        ReadText(writer, shape, "text");
        if (!shape.IsFlags) WriteUnknown(writer, shape);
    }

    private static void ReadText(SourceWriter writer, EnumShape shape, string text)
    {
        if (shape.IsFlags)
        {
            writer.Lines($"return unchecked(({shape.Type}){CodecText.Namespace}.FlagNames.Read(ref reader, {text}, Names));");
            return;
        }
        NameSwitchWriter.Write(writer, text, shape.Names.GroupBy(static name => name.BusName).Select(group => (group.Key, $"return {shape.Type}.{group.First().Name};")));
    }

    private static void WriteUnknown(SourceWriter writer, EnumShape shape)
        => writer.Lines($"throw reader.Fail({Emitting.Names.Literal($"is none of {string.Join(", ", shape.Names.Select(static name => name.BusName).Distinct())}")});");

    private static void WriteKeys(SourceWriter writer, EnumShape shape)
    {
        string number = $"{shape.NumberCodec}.WriteKey(ref writer, ({shape.Underlying})key);";
        writer.Lines("/// <inheritdoc/>");
        writer.Lines($"public static void WriteKey<TWriter>(ref TWriter writer, {shape.Type} key)");
        writer.Open($"    {CodecText.WriterConstraint}");
        if (shape.IsNumber) writer.Lines(number);
        else if (shape.IsFlags)
            writer.Lines($"""
                if (!{CodecText.Namespace}.FlagNames.TryWrite(ref writer, unchecked((ulong)key), Names, isKey: true))
                    {number}
                """);
        else
        {
            writer.Open("switch (key)");
            foreach (EnumNameModel name in shape.Names.Where(static name => !name.IsAlias))
                writer.Lines($"""
                    case {shape.Type}.{name.Name}:
                        {CodecText.WriteName(name.BusName)}
                        break;
                    """);
            writer.Lines($"""
                default:
                    {number}
                    break;
                """);
            writer.Close();
        }
        writer.Close();
        writer.Line();
        writer.Lines("/// <inheritdoc/>");
        writer.Lines($"public static {shape.Type} ReadKey<TReader>(ref TReader reader, scoped {CodecText.NameSpan} key)");
        writer.Open($"    {CodecText.ReaderConstraint}");
        // A name may begin as numbers do.
        if (!shape.IsFlags && !shape.IsNumber) ReadText(writer, shape, "key");
        string isNumber = shape.IsFlags && !shape.IsNumber ? $"{CodecText.Namespace}.FlagNames.IsNumber(key)" : "key.Length > 0 && (char.IsAsciiDigit((char)key[0]) || key[0] == (byte)'-')";
        writer.Lines($"if ({isNumber}) return ({shape.Type}){shape.NumberCodec}.ReadKey(ref reader, key);");
        if (shape.IsNumber) writer.Lines($"throw reader.Fail(\"has a key that is no number\");");
        else if (shape.IsFlags) ReadText(writer, shape, "key");
        else WriteUnknown(writer, shape);
        writer.Close();
    }

    private static int CountBits(ulong bits)
    {
        int count = 0;
        for (; bits != 0; bits &= bits - 1) count++;
        return count;
    }
}
