using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bus.Generators.Parsing.Shapes;

/// <summary>Finds properties that show a field of their type, which nothing sets again.</summary>
internal static class HeldFields
{
    /// <summary>Whether a property does nothing but return a field whose value is lost. One that is computed from what arrives is not.</summary>
    public static bool LosesValue(IPropertySymbol property, IMethodSymbol? constructor)
    {
        INamedTypeSymbol type = property.ContainingType.OriginalDefinition;
        if (property.IsAbstract || property.SetMethod is not null || Shown((property.PartialImplementationPart ?? property).OriginalDefinition) is not { } name) return false;
        if (type.GetMembers(name).OfType<IFieldSymbol>().FirstOrDefault() is not { IsStatic: false, IsConst: false } field) return false;
        return field.Attribute(KnownNames.JsonIncludeAttribute) is null && !IsConstant(field) && !IsRestored(field, property, type, constructor?.OriginalDefinition);
    }

    /// <summary>The one name that a getter returns, be it as a list that only reads; or null.</summary>
    private static string? Shown(IPropertySymbol property)
    {
        if (property.DeclaringSyntaxReferences is not [var reference] || reference.GetSyntax() is not PropertyDeclarationSyntax declaration) return null;
        ExpressionSyntax? returned = declaration.ExpressionBody?.Expression;
        if (declaration.AccessorList?.Accessors.FirstOrDefault(static one => one.IsKind(SyntaxKind.GetAccessorDeclaration)) is { } getter)
            returned = getter.ExpressionBody?.Expression ?? (getter.Body?.Statements is [ReturnStatementSyntax { Expression: { } expression }] ? expression : null);
        if (returned is InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0, Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "AsReadOnly" } call }) returned = call.Expression;
        if (returned is MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } own) returned = own.Name;
        return returned is IdentifierNameSyntax { Identifier.ValueText: { Length: > 0 } name } ? name : null;
    }

    /// <summary>Whether a field has the same value in all values of its type.</summary>
    private static bool IsConstant(IFieldSymbol field)
        => field.IsReadOnly && InitializerOf(field) is LiteralExpressionSyntax && !MentionsIn(Constructors(field.ContainingType, static _ => true), field.Name);

    /// <summary>Whether what arrives sets the field too: another property's setter, or the constructor with what it is given.</summary>
    private static bool IsRestored(IFieldSymbol field, IPropertySymbol shown, INamedTypeSymbol type, IMethodSymbol? constructor)
    {
        bool takes = constructor is { Parameters.IsEmpty: false };
        if (takes && InitializerOf(field) is { } initializer && constructor!.Parameters.Any(parameter => Mentions(initializer, parameter.Name))) return true;
        List<SyntaxNode> setters = [.. type.GetMembers().OfType<IPropertySymbol>()
            .Where(one => one.SetMethod is not null && !SymbolEqualityComparer.Default.Equals(one, shown.OriginalDefinition))
            .SelectMany(static one => one.SetMethod!.DeclaringSyntaxReferences).Select(static reference => reference.GetSyntax())];
        if (takes) setters.AddRange(Constructors(type, static one => !one.Parameters.IsEmpty));
        // What they call may set it for them.
        HashSet<string> called = [.. setters.SelectMany(static setter => setter.DescendantNodes().OfType<IdentifierNameSyntax>()).Select(static name => name.Identifier.ValueText)];
        IEnumerable<SyntaxNode> methods = type.GetMembers().OfType<IMethodSymbol>()
            .Where(method => method.MethodKind == MethodKind.Ordinary && called.Contains(method.Name))
            .SelectMany(static method => method.DeclaringSyntaxReferences).Select(static reference => reference.GetSyntax());
        return MentionsIn(setters.Concat(methods), field.Name);
    }

    private static IEnumerable<SyntaxNode> Constructors(INamedTypeSymbol type, Func<IMethodSymbol, bool> matches)
        => type.InstanceConstructors.Where(matches).SelectMany(static one => one.DeclaringSyntaxReferences).Select(static reference => reference.GetSyntax()).OfType<ConstructorDeclarationSyntax>();

    private static ExpressionSyntax? InitializerOf(IFieldSymbol field)
        => field.DeclaringSyntaxReferences is [var reference] ? (reference.GetSyntax() as VariableDeclaratorSyntax)?.Initializer?.Value : null;

    private static bool MentionsIn(IEnumerable<SyntaxNode> nodes, string name) => nodes.Any(node => Mentions(node, name));

    private static bool Mentions(SyntaxNode node, string name)
        => node.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(identifier => identifier.Identifier.ValueText == name);
}
