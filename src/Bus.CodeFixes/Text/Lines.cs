using Microsoft.CodeAnalysis.Text;

namespace Bus.CodeFixes.Text;

/// <summary>How a document ends its lines.</summary>
internal static class Lines
{
    public static string EndOf(SourceText text)
    {
        TextLine first = text.Lines[0];
        return first.EndIncludingLineBreak > first.End ? text.ToString(TextSpan.FromBounds(first.End, first.EndIncludingLineBreak)) : "\n";
    }
}
