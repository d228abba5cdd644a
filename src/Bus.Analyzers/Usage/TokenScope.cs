using Bus.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Bus.Analyzers.Usage;

/// <summary>Finds the cancellation token that belongs to a place in code.</summary>
internal static class TokenScope
{
    /// <summary>The innermost function's token that can be named there, or null. What is done in spite of a cancellation, in <c>catch</c> and <c>finally</c>, has none.</summary>
    public static IParameterSymbol? TokenOf(IOperation place)
    {
        for (IOperation current = place; current.Parent is { } parent; current = parent)
        {
            if (parent is ICatchClauseOperation || (parent is ITryOperation @try && @try.Finally == current)) return null;
            IMethodSymbol? function = (parent as IAnonymousFunctionOperation)?.Symbol ?? (parent as ILocalFunctionOperation)?.Symbol;
            if (function is null) continue;
            if (TokenOf(function) is { } token) return Named(token, place);
            // A handler outlives the method that starts it, and what is cancelled there is the start.
            if (function.IsStatic || (parent is IAnonymousFunctionOperation lambda && IsHandler(lambda))) return null;
        }
        return MethodAround(place) is { } method && TokenOf(method) is { } last ? Named(last, place) : null;
    }

    /// <summary>The argument of a call for a token that was left out, or null.</summary>
    public static IParameterSymbol? MissingToken(IInvocationOperation call)
    {
        foreach (IArgumentOperation argument in call.Arguments)
            if (argument is { ArgumentKind: ArgumentKind.DefaultValue, Parameter: { } parameter } && RpcParser.IsCancellationToken(parameter)) return parameter;
        return null;
    }

    /// <summary>Whether a lambda is handed to the bus, which calls it later.</summary>
    private static bool IsHandler(IAnonymousFunctionOperation lambda) => lambda.Receiver() is { } method && method.IsOurs();

    /// <summary>The method that a lambda is an argument of, or null.</summary>
    public static IMethodSymbol? Receiver(this IAnonymousFunctionOperation lambda)
    {
        IOperation? outer = lambda.Parent;
        while (outer is IDelegateCreationOperation or IConversionOperation or IArgumentOperation) outer = outer.Parent;
        return (outer as IInvocationOperation)?.TargetMethod;
    }

    private static IParameterSymbol? TokenOf(IMethodSymbol function)
        => function.Parameters.LastOrDefault(static parameter => parameter is { IsDiscard: false, RefKind: RefKind.None, Name: not "_" } && RpcParser.IsCancellationToken(parameter));

    private static IParameterSymbol? Named(IParameterSymbol token, IOperation place)
        => place.SemanticModel?.LookupSymbols(place.Syntax.SpanStart, name: token.Name) is [var found] && SymbolEqualityComparer.Default.Equals(found, token) ? token : null;

    private static IMethodSymbol? MethodAround(IOperation place)
    {
        ISymbol? symbol = place.SemanticModel?.GetEnclosingSymbol(place.Syntax.SpanStart);
        while (symbol is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction or MethodKind.LocalFunction }) symbol = symbol.ContainingSymbol;
        return symbol as IMethodSymbol;
    }
}
