using System.Text;
using System.Xml;
using Microsoft.CodeAnalysis;

namespace Bus.Generators.Parsing;

/// <summary>Reads what documentation comments say, as plain text on one line.</summary>
internal static class Documentation
{
    /// <summary>The summary, or null.</summary>
    public static string? SummaryOf(ISymbol symbol) => Find(symbol, "summary", name: null);

    /// <summary>What is said of a parameter, or null.</summary>
    public static string? ParameterOf(ISymbol symbol, string parameter) => Find(symbol, "param", parameter);

    private static string? Find(ISymbol symbol, string element, string? name)
    {
        string? xml = symbol.GetDocumentationCommentXml();
        if (xml is null || xml.Length == 0) return null;
        try
        {
            XmlDocument document = new() { XmlResolver = null };
            document.LoadXml(xml.StartsWith("<member", StringComparison.Ordinal) || xml.StartsWith("<doc", StringComparison.Ordinal) ? xml : $"<doc>{xml}</doc>");
            foreach (XmlNode node in document.GetElementsByTagName(element))
                if (name is null || node.Attributes?["name"]?.Value == name) return Plain(node);
        }
        catch (XmlException)
        {
            // The compiler warns of it where it is written.
        }
        return null;
    }

    private static string? Plain(XmlNode node)
    {
        StringBuilder text = new();
        Append(node, text);
        string plain = string.Join(" ", text.ToString().Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
        return plain.Length == 0 ? null : plain;
    }

    private static void Append(XmlNode node, StringBuilder text)
    {
        foreach (XmlNode child in node.ChildNodes)
        {
            if (child is XmlText or XmlSignificantWhitespace or XmlWhitespace or XmlCDataSection) text.Append(child.Value);
            else if (child.HasChildNodes) Append(child, text);
            else if (child.Attributes?["cref"]?.Value is { } reference) text.Append(reference.Substring(reference.LastIndexOf('.') + 1));
            else if ((child.Attributes?["langword"] ?? child.Attributes?["name"])?.Value is { } word) text.Append(word);
        }
    }
}
