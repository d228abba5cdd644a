using Bus.CodeFixes.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bus.CodeFixes.Awaiting;

/// <summary>Knows when a method that returns nothing may return a task.</summary>
internal static class VoidMethod
{
    /// <summary>Whether nobody calls it, who would no longer wait for it, and no base type, interface, event or delegate asks for its signature.</summary>
    public static async Task<bool> CanReturnTaskAsync(Document document, SyntaxNode function, IMethodSymbol method, CancellationToken cancellationToken)
    {
        if (function is not (MethodDeclarationSyntax or LocalFunctionStatementSyntax)) return false;
        if (method.IsOverride || method.IsVirtual || method.IsAbstract || method.IsPartialDefinition || method.PartialDefinitionPart is not null || method.IsConditional) return false;
        if (!method.ExplicitInterfaceImplementations.IsEmpty || (method.MethodKind == MethodKind.Ordinary && Implements(method)) || IsEventHandler(method)) return false;
        return await Uses.OfAsync(method, document.Project.Solution, cancellationToken).ConfigureAwait(false) is [];
    }

    /// <summary>The rewritten function with a task for its result.</summary>
    public static SyntaxNode ReturningTask(SemanticModel model, SyntaxNode original, SyntaxNode function)
    {
        TypeSyntax type = SyntaxFactory.ParseTypeName(TypeNames.Task(model, original.SpanStart));
        return function switch
        {
            MethodDeclarationSyntax method => method.WithReturnType(type.WithTriviaFrom(method.ReturnType)),
            LocalFunctionStatementSyntax local => local.WithReturnType(type.WithTriviaFrom(local.ReturnType)),
            _ => function,
        };
    }

    private static bool Implements(IMethodSymbol method) => method.ContainingType.AllInterfaces
        .SelectMany(type => type.GetMembers(method.Name))
        .Any(member => SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(member), method));

    private static bool IsEventHandler(IMethodSymbol method)
    {
        if (method.Parameters is not [{ Type.SpecialType: SpecialType.System_Object }, { Type: { } arguments }]) return false;
        for (ITypeSymbol? type = arguments; type is not null; type = type.BaseType)
            if (type.Name.EndsWith("EventArgs", StringComparison.Ordinal)) return true;
        return false;
    }
}
