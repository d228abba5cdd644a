using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Bus.Analyzers.Tests.Harness;

/// <summary>A source with the places marked where a rule is broken: <c>interface [|IAuthApi|]</c>.</summary>
internal sealed record Markup(string Text, IReadOnlyList<TextSpan> Places)
{
    private const string Open = "[|", Close = "|]";

    public static Markup Parse(string source)
    {
        StringBuilder text = new();
        List<TextSpan> places = [];
        int start = -1;
        for (int index = 0; index < source.Length; index++)
        {
            if (string.CompareOrdinal(source, index, Open, 0, Open.Length) == 0)
            {
                start = text.Length;
                index++;
            }
            else if (string.CompareOrdinal(source, index, Close, 0, Close.Length) == 0)
            {
                places.Add(TextSpan.FromBounds(start, text.Length));
                index++;
            }
            else
            {
                text.Append(source[index]);
            }
        }
        return new(text.ToString(), places);
    }
}
