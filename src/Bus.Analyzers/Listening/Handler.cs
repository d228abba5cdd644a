using Bus.Analyzers.Usage;
using Bus.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Bus.Analyzers.Listening;

/// <summary>A function that the bus calls.</summary>
/// <param name="Name">What a message calls it.</param>
/// <param name="IsRepeated">Whether it runs for each call, event or turn, and not once.</param>
/// <param name="Body">Its operations.</param>
internal readonly record struct Handler(string Name, bool IsRepeated, IOperation Body)
{
    /// <summary>The handler that an operation belongs to directly, not by way of another function; or null.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="member">The member that it is part of.</param>
    public static Handler? Around(IOperation operation, ISymbol member)
    {
        IOperation current = operation;
        for (; current.Parent is { } parent; current = parent)
        {
            if (parent is ILocalFunctionOperation) return null;
            if (parent is IAnonymousFunctionOperation lambda) return OfLambda(lambda);
        }
        return member is IMethodSymbol method && (ListenerAttributes.Of(method).Any() || IsService(method)) ? new(method.Name, IsRepeated: true, current) : null;
    }

    private static Handler? OfLambda(IAnonymousFunctionOperation lambda)
    {
        if (lambda.Receiver() is not { } receiver || !receiver.IsOurs()) return null;
        bool? isRepeated = receiver.Name switch
        {
            "ListenAsync" or "Listen" or "Every" or "Schedule" => true,
            "OnStart" or "OnStop" or "Run" => false,
            _ => null,
        };
        return isRepeated is { } known ? new($"the handler of {receiver.Name}", known, lambda.Body) : null;
    }

    private static bool IsService(IMethodSymbol method)
    {
        if (method is not { MethodKind: MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation, IsStatic: false } || !method.ReturnType.IsTask()) return false;
        foreach (INamedTypeSymbol contract in method.ContainingType.AllInterfaces)
        {
            if (!contract.IsContract()) continue;
            foreach (ISymbol rpc in contract.ContractMembers())
                if (rpc is IMethodSymbol && method.Name.EndsWith(rpc.Name, StringComparison.Ordinal)
                    && SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(rpc), method)) return true;
        }
        return false;
    }
}
