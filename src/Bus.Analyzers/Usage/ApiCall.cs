using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bus.Analyzers.Usage;

/// <summary>Reads calls that name an API, also those that do not compile.</summary>
internal static class ApiCall
{
    private const string ServiceParameter = "service";

    /// <summary>The method's name where it may be one that takes a contract as its first type argument, or null.</summary>
    public static SimpleNameSyntax? NameOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax { Name: { } name } => Known(name),
        MemberBindingExpressionSyntax { Name: { } name } => Known(name),
        _ => null,
    };

    /// <summary>The bus's method that a call means, or null.</summary>
    public static IMethodSymbol? MethodOf(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellationToken)
    {
        SymbolInfo info = model.GetSymbolInfo(call, cancellationToken);
        int arity = (NameOf(call) as GenericNameSyntax)?.TypeArgumentList.Arguments.Count ?? 1;
        foreach (ISymbol symbol in info.Symbol is { } known ? [known] : info.CandidateSymbols)
            if (symbol is IMethodSymbol method && method.Arity == arity && method.IsOurs() && method.TypeParameters[0].Name is "T" or "TApi") return method;
        return null;
    }

    /// <summary>The argument that is the service, or null.</summary>
    public static ArgumentSyntax? ServiceArgument(InvocationExpressionSyntax call, IMethodSymbol method)
    {
        if (method.Parameters is not [{ Name: ServiceParameter }, ..]) return null;
        foreach (ArgumentSyntax argument in call.ArgumentList.Arguments)
            if (argument.NameColon?.Name.Identifier.ValueText == ServiceParameter) return argument;
        return call.ArgumentList.Arguments is [{ NameColon: null } first, ..] ? first : null;
    }

    private static SimpleNameSyntax? Known(SimpleNameSyntax name) => name.Identifier.ValueText switch
    {
        "Api" or "Use" when name is GenericNameSyntax => name,
        "Serve" or "ServeAsync" or "Listen" => name,
        _ => null,
    };
}
