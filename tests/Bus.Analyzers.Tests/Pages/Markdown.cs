namespace Bus.Analyzers.Tests.Pages;

/// <summary>Puts plain text into Markdown.</summary>
internal static class Markdown
{
    /// <summary>Type arguments are no tags, and products no emphasis.</summary>
    public static string Text(string plain) => plain.Replace("<", "\\<", StringComparison.Ordinal).Replace("*", "\\*", StringComparison.Ordinal);

    public static string Cell(string plain) => Text(plain).Replace("|", "\\|", StringComparison.Ordinal);
}
