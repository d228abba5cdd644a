namespace Bus.Packaging.Tests;

/// <summary>The program that README begins with, and what it prints.</summary>
internal static class Readme
{
    private static readonly IReadOnlyList<CodeBlock> Blocks = CodeBlock.Of(File.ReadAllText(Repository.PathOf("README.md")));

    public static string Program { get; } = Blocks.First(static block => block.Language == "csharp").Text;

    /// <summary>The same with a mistake, which breaks <see cref="Rule"/>.</summary>
    public static string Mistaken { get; } = Program.Replace("public partial interface", "public interface", StringComparison.Ordinal);

    public static string Rule => "BUS1001";

    public static string Printed { get; } = Blocks.First(static block => block.Language == "text").Text;
}
