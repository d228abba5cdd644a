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
        // Read back, such a name could be another type's.
        if (IsAmbiguous(name)) result.Append('_').Append(Hash(name));
        // In the global namespace a type may be called as its codec's members are.
        if (result.Length == 0 || !char.IsLetter(result[0]) || type.SpecialType != SpecialType.None || type.ContainingNamespace is { IsGlobalNamespace: true }) result.Insert(0, "T_");
        return result.Length <= Longest ? result.ToString() : Shortened(result.ToString());
    }

    /// <summary>Whether the signs of a name run together: a dot before what looks like a part of another sign, one of more than two digits, or a namespace that is called as the prefix.</summary>
    private static bool IsAmbiguous(string name)
    {
        if (name.StartsWith("T.", StringComparison.Ordinal)) return true;
        for (int index = 0; index < name.Length; index++)
        {
            if (name[index] > byte.MaxValue && !char.IsLetterOrDigit(name[index])) return true;
            if (name[index] != '.' || index + 1 == name.Length) continue;
            if (!char.IsLetterOrDigit(name[index + 1])) return true;
            if (name[index + 1] == 'x' && index + 3 < name.Length && IsHexDigit(name[index + 2]) && IsHexDigit(name[index + 3])) return true;
        }
        return false;
    }

    private static bool IsHexDigit(char letter) => letter is (>= '0' and <= '9') or (>= 'a' and <= 'f');

    // Names in metadata end at about a thousand bytes, and long ones are of no use to readers either.
    private static string Shortened(string name) => $"{name.Substring(0, Longest)}_{Hash(name)}";

    private static string Hash(string name)
    {
        ulong hash = 14695981039346656037;
        foreach (char letter in name) hash = unchecked((hash ^ letter) * 1099511628211);
        return hash.ToString("x16", CultureInfo.InvariantCulture);
    }
}
