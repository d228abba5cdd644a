namespace Bus.Packaging.Tests;

/// <summary>The program that README begins with, and what it prints.</summary>
internal static class Readme
{
    private const string ContractStart = "[BusApi", ServiceStart = "public sealed partial class";

    private static readonly IReadOnlyList<CodeBlock> Blocks = CodeBlock.Of(File.ReadAllText(Repository.PathOf("README.md")));

    public static string Program { get; } = Blocks.First(static block => block.Language == "csharp").Text;

    /// <summary>The same with a mistake, which breaks <see cref="Rule"/>.</summary>
    public static string Mistaken { get; } = Program.Replace("public partial interface", "public interface", StringComparison.Ordinal);

    /// <summary>The contract of it, with its payload.</summary>
    public static string Contract { get; } = Program[Program.IndexOf(ContractStart, StringComparison.Ordinal)..Program.IndexOf(ServiceStart, StringComparison.Ordinal)];

    /// <summary>All of it but the contract.</summary>
    public static string WithoutContract { get; } = Program.Replace(Contract, "", StringComparison.Ordinal);

    public static string Rule => "BUS1001";

    public static string Printed { get; } = Blocks.First(static block => block.Language == "text").Text;
}
