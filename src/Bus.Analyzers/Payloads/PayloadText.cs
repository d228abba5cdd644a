using Bus.Generators.Parsing;
using Bus.Generators.Parsing.Shapes;
using Microsoft.CodeAnalysis;

namespace Bus.Analyzers.Payloads;

/// <summary>Puts problems into words.</summary>
internal static class PayloadText
{
    private const string It = "it ", Its = "its ";

    /// <summary>The way from a contract to what is blamed: <c>IShopApi.FindAsync -> Basket.Lines -> Line.Callback</c>.</summary>
    public static string Path(string root, IReadOnlyList<ISymbol> members, ISymbol? blamed)
    {
        IEnumerable<string> steps = members.Skip(1).Select(Step);
        if (blamed is IPropertySymbol or IFieldSymbol) steps = steps.Concat([Step(blamed)]);
        return string.Join(" -> ", new[] { root }.Concat(steps).Distinct());
    }

    /// <summary>What is wrong, as a sentence without its period.</summary>
    public static string Sentence(PayloadProblem problem)
    {
        string type = NameOf(problem.Type), text = problem.Problem.Text;
        // This rule's own message says what to write instead.
        if (problem.Problem.Rule == RuleIds.AnyValue) text = text.Split(':')[0];
        if (text.StartsWith(Its, StringComparison.Ordinal)) return $"{type}'s {text.Substring(Its.Length)}";
        return text.StartsWith(It, StringComparison.Ordinal) ? $"{type} {text.Substring(It.Length)}" : $"{type} {text}";
    }

    public static string NameOf(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);

    private static string Step(ISymbol member) => member.ContainingType is { } type ? $"{type.Name}.{member.Name}" : member.Name;
}
