using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;

namespace Bus.Generators.Parsing.Shapes;

/// <summary>Types' names as identifiers, different for different types.</summary>
internal static class Identifiers
{
    private const int Longest = 160;

    /// <summary>What is no letter and no digit keeps a sign of its own: <c>Acme.Order</c> is <c>Acme_Order</c>.</summary>
    public static string Of(ITypeSymbol type)
    {
        string name = type.WithNullableAnnotation(NullableAnnotation.None).FullName().Replace("global::", "");
        StringBuilder result = new(name.Length + 8);
        foreach (char letter in name)
        {
            if (char.IsLetterOrDigit(letter)) result.Append(letter);
            else if (letter == '.') result.Append('_');
            else if (letter == '_') result.Append("__");
            else result.Append("_x").Append(((int)letter).ToString("x2", CultureInfo.InvariantCulture));
        }
        // In the global namespace a type may be called as its codec's members are.
        if (!char.IsLetter(result[0]) || type.SpecialType != SpecialType.None || type.ContainingNamespace is { IsGlobalNamespace: true }) result.Insert(0, "T_");
        return result.Length <= Longest ? result.ToString() : Shortened(result.ToString());
    }

    // Names in metadata end at about a thousand bytes, and long ones are of no use to readers either.
    private static string Shortened(string name)
    {
        ulong hash = 14695981039346656037;
        foreach (char letter in name) hash = unchecked((hash ^ letter) * 1099511628211);
        return $"{name.Substring(0, Longest)}_{hash.ToString("x16", CultureInfo.InvariantCulture)}";
    }
}
