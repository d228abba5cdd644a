using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using Bus.Generators.Emitting;
using Bus.CodeFixes.Text;
using Bus.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Bus.CodeFixes.Payloads;

/// <summary>Gives a member or an enum's value a name that no other has.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class NameMemberFix : TextCodeFix
{
    private const string OfMember = "JsonPropertyName", OfValue = "JsonStringEnumMemberName";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.DuplicateMember];

    private protected override IEnumerable<TextFix> FixesOf(Diagnostic diagnostic, SyntaxNode node, SemanticModel model)
    {
        if (Attributes.DeclarationAt(node) is not { } declaration || SymbolOf(declaration, model) is not { } symbol) yield break;
        string attribute = declaration is EnumMemberDeclarationSyntax ? OfValue : OfMember, name = FreeName(symbol), argument = JsonText.Quote(name);
        IEnumerable<TextChange> changes = Attributes.Find(declaration, attribute) switch
        {
            { ArgumentList.Arguments: [var old, ..] } => [new TextChange(old.Span, argument)],
            null => Attributes.AddSerialization(declaration, [$"{attribute}({argument})"], model),
            _ => [],
        };
        yield return new($"Name it \"{name}\" with [{attribute}]", OfMember, [.. changes]);
    }

    private static ISymbol? SymbolOf(SyntaxNode declaration, SemanticModel model) => declaration switch
    {
        ParameterSyntax parameter => model.GetDeclaredSymbol(parameter) is IParameterSymbol { ContainingType: { } type } symbol ? type.GetMembers(symbol.Name).FirstOrDefault(static one => one is IPropertySymbol) : null,
        FieldDeclarationSyntax field => model.GetDeclaredSymbol(field.Declaration.Variables[0]),
        _ => model.GetDeclaredSymbol(declaration),
    };

    private static string FreeName(ISymbol symbol)
    {
        HashSet<string> taken = [.. OthersOf(symbol).Select(WireNames.OfPayloadMember)];
        string own = WireNames.SnakeCase(symbol.Name), candidate = own;
        for (int number = 2; taken.Contains(candidate); number++) candidate = own + number.ToString(CultureInfo.InvariantCulture);
        return candidate;
    }

    private static IEnumerable<ISymbol> OthersOf(ISymbol symbol)
    {
        for (INamedTypeSymbol? current = symbol.ContainingType; current is not null; current = current.BaseType)
            foreach (ISymbol member in current.GetMembers())
                if (member is IPropertySymbol or IFieldSymbol && !SymbolEqualityComparer.Default.Equals(member, symbol)) yield return member;
    }
}
