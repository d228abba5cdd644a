using System.ComponentModel;

namespace Bus.Codecs;

/// <summary>Words for what an object lacks.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class MissingMember
{
    /// <summary>The problem of an object that lacks members.</summary>
    /// <param name="seen">The members that were there, a bit for each.</param>
    /// <param name="required">The members that have to be there.</param>
    /// <param name="names">The members' names on the bus, in the order of the bits.</param>
    public static string Of(ulong seen, ulong required, params ReadOnlySpan<string> names)
    {
        List<string> missing = [];
        for (int index = 0; index < names.Length; index++)
            if ((required & ~seen & (1UL << index)) != 0) missing.Add($"'{names[index]}'");
        return $"lacks the required {(missing.Count == 1 ? "member" : "members")} {string.Join(", ", missing)}";
    }
}
