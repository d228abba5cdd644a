using System.Collections.Immutable;
using System.Composition;
using Bus.CodeFixes.Text;
using Bus.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bus.CodeFixes.Contracts;

/// <summary>Gives a member or a parameter a name of its own on the bus.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class BusNameFix : TextCodeFix
{
    private const string Attribute = "BusName";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.DuplicateName];

    private protected override IEnumerable<TextFix> FixesOf(Diagnostic diagnostic, SyntaxNode node, SemanticModel model)
    {
        SyntaxNode? named = node.FirstAncestorOrSelf<SyntaxNode>(static node => node is ParameterSyntax or MemberDeclarationSyntax);
        if (named is null || Attributes.Find(named, Attribute) is not null || model.GetDeclaredSymbol(named) is not { } symbol) yield break;
        string name = NameFor(symbol);
        yield return new($"Name it '{name}' on the bus", Attribute, [Attributes.Add(named, [$"{Attribute}({Attributes.Literal(name)})"])]);
    }

    private static string NameFor(ISymbol symbol)
    {
        ISymbol[] siblings = [.. Siblings(symbol)];
        HashSet<string> taken = [.. siblings.Select(NameOf)], kept = [];
        // Those before it may be named at the same time.
        foreach (ISymbol before in siblings.TakeWhile(other => !SymbolEqualityComparer.Default.Equals(other, symbol)))
            if (!kept.Add(NameOf(before))) taken.Add(Free(before, taken));
        return Free(symbol, taken);
    }

    private static string Free(ISymbol symbol, HashSet<string> taken)
    {
        string name = NameOf(symbol);
        // Overloads differ in what they take, so that is what tells them apart.
        string[] parameters = symbol is IMethodSymbol method ? [.. method.Parameters.Where(static one => !RpcParser.IsCancellationToken(one)).Select(WireNames.OfParameter)] : [];
        if (parameters.Length > 0) name = $"{name}_by_{string.Join("_and_", parameters)}";
        if (!taken.Contains(name)) return name;
        int number = 2;
        while (taken.Contains($"{name}_{number}")) number++;
        return $"{name}_{number}";
    }

    private static IEnumerable<ISymbol> Siblings(ISymbol symbol) => symbol switch
    {
        IParameterSymbol { ContainingSymbol: IMethodSymbol method } => method.Parameters,
        _ => symbol.ContainingType.ContractMembers().Where(other => other.Kind == symbol.Kind),
    };

    private static string NameOf(ISymbol symbol) => symbol is IParameterSymbol parameter ? WireNames.OfParameter(parameter) : WireNames.OfMember(symbol);
}
