using System.Globalization;
using Bus.Generators.Model.Shapes;

namespace Bus.Generators.Emitting.Codecs;

/// <summary>Writes the codec of a base type: a member tells which of its types a value is.</summary>
internal static class UnionCodecWriter
{
    public static void WriteValue(SourceWriter writer, ObjectShape shape, UnionModel union)
    {
        bool namesItself = union.Cases.Any(one => one.Identifier == shape.Identifier);
        writer.Open("switch (value)");
        int number = 0;
        foreach (UnionCaseModel one in union.Cases)
        {
            string variable = $"case{Names.Literal(++number)}";
            // Exactly of the type: what derives from it has members that would be lost.
            writer.Lines($"case {one.Type} {variable} when {variable}.GetType() == typeof({one.Type}):");
            writer.Indent();
            writer.Lines($"writer.BeginObject({one.Identifier}.CountMembers({variable}){(HasDiscriminator(one) ? " + 1" : "")});");
            if (HasDiscriminator(one)) writer.Lines($"{CodecText.WriteName(union.Discriminator)}\n{Discriminator(one)}");
            writer.Lines($"{one.Identifier}.WriteMembers(ref writer, {variable});\nwriter.EndObject();\nbreak;");
            writer.Outdent();
        }
        if (!namesItself && shape.CanBeMade)
            writer.Lines($"""
                case not null when value.GetType() == typeof({shape.Type}):
                    writer.BeginObject(CountMembers(value));
                    WriteMembers(ref writer, value);
                    writer.EndObject();
                    break;
                """);
        writer.Lines($"""
            default:
                throw writer.Fail({Names.Literal($"is of a type that [JsonDerivedType] on {shape.Title} does not name")});
            """);
        writer.Close();
    }

    public static void ReadValue(SourceWriter writer, ObjectShape shape, UnionModel union)
    {
        // The member that tells the type may come anywhere: a copy of the reader looks for it.
        writer.Lines("TReader ahead = reader;");
        writer.Lines("int state = ahead.BeginObject();");
        writer.Open($"while (ahead.NextName(ref state, out {CodecText.NameSpan} name))");
        writer.Open($"if (!global::System.MemoryExtensions.SequenceEqual(name, {CodecText.Utf8(union.Discriminator)}))");
        writer.Lines("ahead.Skip();\ncontinue;");
        writer.Close();
        UnionCaseModel[] numbers = [.. union.Cases.Where(static one => one.Number is not null)], texts = [.. union.Cases.Where(static one => one.Text is not null)];
        if (numbers.Length > 0)
        {
            if (texts.Length > 0) writer.Open("if (!ahead.IsTextNext())");
            writer.Open("switch (ahead.ReadInt64())");
            foreach (UnionCaseModel one in numbers)
                writer.Lines($"case {one.Number!.Value.ToString(CultureInfo.InvariantCulture)}:\n    return {ReadOf(shape, one)};");
            writer.Close();
            writer.Lines($"throw ahead.Fail({Unknown(numbers)});");
            if (texts.Length > 0) writer.Close();
        }
        if (texts.Length > 0)
        {
            writer.Lines($"{CodecText.NameSpan} type = ahead.ReadText();");
            NameSwitchWriter.Write(writer, "type", texts.Select(one => (one.Text!, $"return {ReadOf(shape, one)};")));
            writer.Lines($"throw ahead.Fail({Unknown(texts)});");
        }
        if (numbers.Length + texts.Length == 0) writer.Lines("ahead.Skip();");
        writer.Close();
        writer.Lines(shape.CanBeMade
            ? "return ReadMembers(ref reader);"
            : $"throw ahead.Fail({Names.Literal($"lacks the member '{union.Discriminator}', which tells its type")});");
    }

    private static bool HasDiscriminator(UnionCaseModel one) => one.Text is not null || one.Number is not null;

    private static string Discriminator(UnionCaseModel one)
        => one.Text is { } text ? CodecText.WriteText(text) : $"writer.WriteInt64({one.Number!.Value.ToString(CultureInfo.InvariantCulture)});";

    private static string ReadOf(ObjectShape shape, UnionCaseModel one)
        => one.Identifier == shape.Identifier ? "ReadMembers(ref reader)" : $"{one.Identifier}.ReadMembers(ref reader)";

    private static string Unknown(IEnumerable<UnionCaseModel> cases)
        => Names.Literal($"is none of {string.Join(", ", cases.Select(static one => one.Text ?? one.Number!.Value.ToString(CultureInfo.InvariantCulture)))}");
}
