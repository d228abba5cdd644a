using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Bus.CodeFixes.Text;

/// <summary>Writes usings.</summary>
internal static class Imports
{
    private const string Serialization = "System.Text.Json.Serialization", Json = "System.Text.Json";

    /// <summary>The using that attributes of System.Text.Json's need, or null when it is in force.</summary>
    public static TextChange? Of(SyntaxNode node, SemanticModel model) => Of(node, model, Serialization, "JsonPropertyNameAttribute");

    /// <summary>The using that JsonElement needs, or null when it is in force.</summary>
    public static TextChange? OfElement(SyntaxNode node, SemanticModel model) => Of(node, model, Json, "JsonElement");

    private static TextChange? Of(SyntaxNode node, SemanticModel model, string space, string type)
    {
        if (model.LookupNamespacesAndTypes(node.SpanStart, name: type).Any(found => found.ContainingNamespace?.ToDisplayString() == space)) return null;
        if (node.SyntaxTree.GetRoot() is not CompilationUnitSyntax unit) return null;
        string end = Lines.EndOf(node.SyntaxTree.GetText()), line = $"using {space};{end}";
        UsingDirectiveSyntax[] plain = [.. unit.Usings.Where(static one => one is { Alias: null, StaticKeyword.RawKind: 0, GlobalKeyword.RawKind: 0 })];
        if (plain.FirstOrDefault(one => IsAfter(one.Name?.ToString() ?? "", space)) is { } next) return new(new(next.SpanStart, 0), line);
        if (unit.Usings.LastOrDefault() is { } last) return new(new(last.Span.End, 0), end + line.Substring(0, line.Length - end.Length));
        // What a file begins with, its license or a setting, stays there.
        SyntaxTrivia[] head = [.. unit.GetLeadingTrivia().TakeWhile(static trivia => !trivia.HasStructure && !trivia.IsDocumentation())];
        int blank = Array.FindLastIndex(head, static trivia => trivia.IsEndOfLine()) is var at and > 0 && head[at - 1].IsEndOfLine() ? head[at].Span.End : unit.FullSpan.Start;
        return new(new(blank, 0), line + end);
    }

    // The framework's come first, as editors sort them.
    private static bool IsAfter(string name, string space)
        => !(name == "System" || name.StartsWith("System.", StringComparison.Ordinal)) || string.CompareOrdinal(name, space) > 0;
}
