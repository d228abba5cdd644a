using System.Globalization;
using System.Text;

namespace Bus.Generators.Emitting.Codecs;

/// <summary>Writes a switch over UTF-8 names: first by length; where many have one length, by the eight bytes that tell most of them apart.</summary>
internal static class NameSwitchWriter
{
    private const int FewNames = 3, WordLength = 8;

    /// <summary>Writes the switch. What no case takes goes on behind it.</summary>
    /// <param name="writer">The file.</param>
    /// <param name="variable">The name of the span.</param>
    /// <param name="cases">Each name with the statements that run for it; they leave the switch themselves.</param>
    public static void Write(SourceWriter writer, string variable, IEnumerable<(string Name, string Statements)> cases)
    {
        (string Name, byte[] Utf8, string Statements)[] all = [.. cases.Select(static item => (item.Name, Encoding.UTF8.GetBytes(item.Name), item.Statements))];
        if (all.Length == 0) return;
        writer.Open($"switch ({variable}.Length)");
        foreach (IGrouping<int, (string Name, byte[] Utf8, string Statements)> group in all.GroupBy(static item => item.Utf8.Length).OrderBy(static group => group.Key))
        {
            writer.Lines($"case {Names.Literal(group.Key)}:");
            writer.Indent();
            if (group.Count() <= FewNames || group.Key == 0) WriteChain(writer, variable, group);
            else WriteWords(writer, variable, [.. group], group.Key);
            writer.Lines("break;");
            writer.Outdent();
        }
        writer.Close();
    }

    private static void WriteChain(SourceWriter writer, string variable, IEnumerable<(string Name, byte[] Utf8, string Statements)> cases)
    {
        foreach ((string name, _, string statements) in cases)
        {
            writer.Open($"if (global::System.MemoryExtensions.SequenceEqual({variable}, {CodecText.Utf8(name)}))");
            writer.Lines(statements);
            writer.Close();
        }
    }

    private static void WriteWords(SourceWriter writer, string variable, (string Name, byte[] Utf8, string Statements)[] cases, int length)
    {
        int offset = BestOffset(cases, length);
        writer.Open($"switch ({Expression(variable, length, offset)})");
        foreach (IGrouping<ulong, (string Name, byte[] Utf8, string Statements)> group in cases.GroupBy(item => WordOf(item.Utf8, offset)))
        {
            writer.Lines($"case 0x{group.Key.ToString("X", CultureInfo.InvariantCulture)}UL:");
            writer.Indent();
            WriteChain(writer, variable, group);
            writer.Lines("break;");
            writer.Outdent();
        }
        writer.Close();
    }

    private static int BestOffset((string Name, byte[] Utf8, string Statements)[] cases, int length)
    {
        int best = 0, most = 0;
        for (int offset = 0; offset <= length - WordLength; offset++)
        {
            int distinct = cases.Select(item => WordOf(item.Utf8, offset)).Distinct().Count();
            if (distinct <= most) continue;
            (best, most) = (offset, distinct);
        }
        return best;
    }

    private static string Expression(string variable, int length, int offset) => length switch
    {
        <= 3 => $"{CodecText.Namespace}.Utf8Words.OfTiny({variable})",
        < WordLength => $"{CodecText.Namespace}.Utf8Words.OfShort({variable})",
        _ => $"{CodecText.Namespace}.Utf8Words.At({variable}, {Names.Literal(offset)})",
    };

    // The same words as the runtime's Utf8Words.
    public static ulong WordOf(byte[] name, int offset) => name.Length switch
    {
        <= 3 => name[0] | ((ulong)name[name.Length >> 1] << 8) | ((ulong)name[name.Length - 1] << 16),
        < WordLength => Part(name, 0, 4) | (Part(name, name.Length - 4, 4) << 32),
        _ => Part(name, offset, WordLength),
    };

    private static ulong Part(byte[] name, int offset, int count)
    {
        ulong word = 0;
        for (int index = count - 1; index >= 0; index--) word = (word << 8) | name[offset + index];
        return word;
    }
}
