namespace System;

/// <summary>What strings have in newer frameworks, for the lines that are shared with the runtime.</summary>
internal static class StringExtensions
{
    public static int IndexOf(this string text, char letter, StringComparison comparison) => text.IndexOf(letter.ToString(), comparison);
}
