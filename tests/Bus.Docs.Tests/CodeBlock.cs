using System.Text.RegularExpressions;

namespace Bus.Docs.Tests;

/// <summary>A fenced block of a Markdown page.</summary>
/// <param name="Line">The line of its fence, from 1.</param>
/// <param name="Info">What stands behind the fence: the language, and words after it.</param>
/// <param name="Text">What stands between the fences.</param>
internal sealed partial record CodeBlock(int Line, string Info, string Text)
{
    private const string FileWord = "file=";

    public string Language => Info.Split(' ')[0];

    /// <summary>Whether the block is a program of its own, not the next part of the page's.</summary>
    public bool IsAlone => Info.Split(' ').Contains("alone");

    /// <summary>The file that the block is an excerpt of (<c>file=samples/…</c>), or null.</summary>
    public string? File => Info.Split(' ').FirstOrDefault(word => word.StartsWith(FileWord, StringComparison.Ordinal))?[FileWord.Length..];

    public static IReadOnlyList<CodeBlock> Of(string markdown)
    {
        string text = markdown.ReplaceLineEndings("\n");
        return [.. Fence().Matches(text).Select(match => new CodeBlock(
            text.AsSpan(0, match.Index).Count('\n') + 1, match.Groups["info"].Value.Trim(), match.Groups["text"].Value))];
    }

    [GeneratedRegex("^```(?<info>[^\n`]*)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
