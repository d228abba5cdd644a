using Bus.Analyzers.Hosting;
using Bus.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Bus.Analyzers.Usage;

/// <summary>How long a client is needed.</summary>
internal enum ClientLife
{
    /// <summary>Until its block ends.</summary>
    Block,

    /// <summary>Perhaps longer: others have a part of it, or what ends a subscription.</summary>
    Unknown,

    /// <summary>Longer: nobody but the client ends what it serves or listens to.</summary>
    Longer,
}

/// <summary>Finds out how long a client is needed.</summary>
internal static class ClientLives
{
    /// <summary>What all uses of a client together ask for.</summary>
    public static ClientLife Of(IVariableDeclaratorOperation client, IEnumerable<IOperation> references) => references.Select(reference => Of(client, reference)).DefaultIfEmpty().Max();

    /// <summary>The receiver of a method, or the instance of a property, that a value stands for, behind conversions.</summary>
    public static IOperation? MemberOf(IOperation value)
    {
        IOperation current = value;
        while (current.Parent is IConversionOperation conversion) current = conversion;
        return current.Parent switch
        {
            IInvocationOperation call when call.Instance == current => call,
            IPropertyReferenceOperation property when property.Instance == current => property,
            IArgumentOperation { Parent: IInvocationOperation { TargetMethod: { IsExtensionMethod: true } method } call } argument
                when call.Arguments[0] == argument && (method.IsOurs() || IsOfBus(method.ReturnType)) => call,
            _ => null,
        };
    }

    private static ClientLife Of(IVariableDeclaratorOperation client, IOperation reference)
    {
        IOperation part = reference;
        while (MemberOf(part) is { } member)
        {
            if (member is IInvocationOperation { TargetMethod: { Name: "ServeAsync" or "ListenAsync" } method } call && method.IsOurs()) return OfSubscription(call);
            part = member;
            if (!IsOfBus(part.Type)) return FunctionOf(reference) == FunctionOf(client) ? ClientLife.Block : ClientLife.Unknown;
        }
        return ClientLife.Unknown;
    }

    private static ClientLife OfSubscription(IInvocationOperation call)
    {
        if (Composition.IsDropped(call)) return ClientLife.Longer;
        IOperation held = call;
        while (held.Parent is IAwaitOperation or IConversionOperation or IInvocationOperation { TargetMethod.Name: "ConfigureAwait" or "AsTask" }
            or IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "ConfigureAwait" } }) held = held.Parent;
        return held.Parent switch
        {
            IUsingOperation => ClientLife.Block,
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation local } when IsDisposed(local) => ClientLife.Block,
            _ => ClientLife.Unknown,
        };
    }

    private static bool IsDisposed(IVariableDeclaratorOperation local) => local.Parent?.Parent?.Parent is IUsingDeclarationOperation or IUsingOperation
        || local.ReferencesOf().Any(reference => IsDisposing(reference) && FunctionOf(reference) == FunctionOf(local));

    private static bool IsDisposing(IOperation reference)
    {
        IOperation current = reference;
        while (current.Parent is IConversionOperation conversion) current = conversion;
        return current.Parent is IUsingOperation or IInvocationOperation { TargetMethod.Name: "DisposeAsync" };
    }

    /// <summary>The function that an operation runs in: another may run at any time.</summary>
    private static IOperation? FunctionOf(IOperation operation)
    {
        IOperation? outer = operation.Parent;
        while (outer is not (null or IAnonymousFunctionOperation or ILocalFunctionOperation)) outer = outer.Parent;
        return outer;
    }

    /// <summary>Whether through it a bus can be listened to: a bus, a proxy, an event.</summary>
    private static bool IsOfBus(ITypeSymbol? type) => type is INamedTypeSymbol named && (named.IsContract() || (named.IsInBus() && named.Name is "IBus" or "BusClient" or "BusEvent"));
}
