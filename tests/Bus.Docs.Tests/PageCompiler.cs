using Bus.Generators;
using Bus.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bus.Docs.Tests;

/// <summary>Compiles a page's blocks as the program that a reader who follows the page has at its end.</summary>
internal static class PageCompiler
{
    private const string ImplicitUsings =
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; " +
        "global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;";

    private static readonly CSharpParseOptions Options = new(LanguageVersion.CSharp14);

    /// <summary>What is wrong with a page, or nothing.</summary>
    public static IReadOnlyList<string> Problems(IReadOnlyList<CodeBlock> blocks)
    {
        IEnumerable<IReadOnlyList<CodeBlock>> programs = [.. blocks.Where(block => block.IsAlone).Select(block => new[] { block }), [.. blocks.Where(block => !block.IsAlone)]];
        return [.. programs.Where(program => program.Count > 0).SelectMany(Compile)];
    }

    private static IEnumerable<string> Compile(IReadOnlyList<CodeBlock> blocks)
    {
        CompilationUnitSyntax[] units = [.. blocks.Select(block => (CompilationUnitSyntax)CSharpSyntaxTree.ParseText(block.Text, Options).GetRoot())];
        IEnumerable<string> usings = units.SelectMany(unit => unit.Usings).Select(line => line.ToString()).Distinct();
        MemberDeclarationSyntax[] members = [.. units.SelectMany(unit => unit.Members)];
        // Statements of all blocks come first, as a program wants it; then the types.
        string program = string.Join('\n',
        [
            .. usings,
            .. members.OfType<GlobalStatementSyntax>().Select(member => member.ToFullString()),
            .. members.Where(member => member is not GlobalStatementSyntax).Select(member => member.ToFullString()),
        ]);
        bool hasStatements = members.Any(member => member is GlobalStatementSyntax);
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Page",
            [CSharpSyntaxTree.ParseText(ImplicitUsings, Options), CSharpSyntaxTree.ParseText(program, Options)],
            References.All,
            new CSharpCompilationOptions(
                hasStatements ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        CSharpGeneratorDriver.Create([new BusGenerator().AsSourceGenerator()], parseOptions: Options)
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out _);
        return output.GetDiagnostics()
            .Where(problem => problem.Severity >= DiagnosticSeverity.Warning)
            .Select(problem => $"{problem}\n    {LineOf(program, problem)}");
    }

    private static string LineOf(string program, Diagnostic problem)
        => program.Split('\n').ElementAtOrDefault(problem.Location.GetLineSpan().StartLinePosition.Line)?.Trim() ?? "";
}
