using Bus.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Bus.Analyzers.Hosting;

/// <summary>Reads the lines that put a bus together.</summary>
internal static class Composition
{
    /// <summary>
    /// The bus that a chain of calls begins with: <c>bus</c> in <c>bus.Serve&lt;…&gt;().Listen&lt;…&gt;()</c> and in <c>bus.Auth.UserRegistered</c>, and that of the host
    /// where it is added to one. Null where it is not certain which bus is meant.
    /// </summary>
    public static BusRoot? RootOf(IInvocationOperation invocation)
    {
        IOperation? current = ReceiverOf(invocation);
        while (true)
        {
            switch (current)
            {
                case IInvocationOperation call when AddsToHost(call):
                    return HostOf(call);
                case IInvocationOperation call when StaysOnTheBus(call.TargetMethod):
                    current = ReceiverOf(call);
                    break;
                case IPropertyReferenceOperation { Instance: { } owner } property when IsContract(property.Type) || IsContract(owner.Type) || IsContract(property.Property.ContainingType):
                    current = owner;
                    break;
                case IConversionOperation conversion:
                    current = conversion.Operand;
                    break;
                case ILocalReferenceOperation { Type: { } type } local when IsBus(type):
                    return new(local.Local, null);
                case IParameterReferenceOperation { Type: { } type } parameter when IsBus(type):
                    return LambdaOf(parameter) is { } lambda && HostCallOf(lambda) is { } added ? HostOf(added) : new(parameter.Parameter, null);
                default:
                    return null;
            }
        }
    }

    /// <summary>The bus that <c>services.AddBus("name", …)</c> adds, or goes on with; null where it is not certain which.</summary>
    private static BusRoot? HostOf(IInvocationOperation call)
    {
        string? name = null;
        if (ArgumentOf(call, "name") is { } argument)
        {
            if (argument.ConstantValue is not { HasValue: true, Value: string text }) return null;
            name = text;
        }
        IOperation? current = ReceiverOf(call);
        while (true)
        {
            switch (current)
            {
                case IConversionOperation conversion:
                    current = conversion.Operand;
                    break;
                case IPropertyReferenceOperation { Property.Name: "Services", Instance: { } owner }:
                    current = owner;
                    break;
                case ILocalReferenceOperation local:
                    return new(local.Local, name);
                case IParameterReferenceOperation parameter:
                    return new(parameter.Parameter, name);
                default:
                    return null;
            }
        }
    }

    /// <summary>Whether a call adds a bus to a host, or goes on with the one that is there.</summary>
    public static bool AddsToHost(IInvocationOperation call)
        => call.TargetMethod is { Name: "AddBus", ContainingType.Name: "BusServiceCollectionExtensions" or "BusHostApplicationBuilderExtensions", ReturnType.Name: "BusBuilder" };

    /// <summary>The function whose parameter is referred to.</summary>
    private static IAnonymousFunctionOperation? LambdaOf(IParameterReferenceOperation reference)
    {
        for (IOperation? current = reference.Parent; current is not null; current = current.Parent)
            if (current is IAnonymousFunctionOperation lambda && SymbolEqualityComparer.Default.Equals(lambda.Symbol, reference.Parameter.ContainingSymbol)) return lambda;
        return null;
    }

    /// <summary>The call that a function is given to and that runs it at once, to say what the host's bus does; or null.</summary>
    private static IInvocationOperation? HostCallOf(IAnonymousFunctionOperation lambda)
        => lambda.Parent is IDelegateCreationOperation { Parent: IArgumentOperation { Parent: IInvocationOperation call } } && AddsToHost(call) ? call : null;

    /// <summary>What a method is called on, be it an extension.</summary>
    public static IOperation? ReceiverOf(IInvocationOperation call)
        => call.Instance ?? (call.TargetMethod.IsExtensionMethod ? call.Arguments.FirstOrDefault(static argument => argument.Parameter?.Ordinal == 0)?.Value : null);

    /// <summary>Whether a method returns the builder that it was called on, or the proxy of a contract on the bus that it was called on.</summary>
    private static bool StaysOnTheBus(IMethodSymbol method)
        => method.ReturnType is { Name: "BusBuilder" } || method is { Name: "Api", ContainingType.Name: "IBus" or "BusClient" } || (method.IsExtensionMethod && IsContract(method.ReturnType));

    private static bool IsContract(ITypeSymbol? type) => type is INamedTypeSymbol named && named.IsContract();

    private static bool IsBus(ITypeSymbol type) => type.Name is "IBus" or "BusClient" or "BusBuilder" && type.IsInBus();

    /// <summary>The part of the code that runs as a whole or not at all: two lines of one such part both run.</summary>
    public static SyntaxNode? ScopeOf(IOperation operation)
    {
        IOperation current = operation;
        while (current.Parent is { } parent)
        {
            if (parent is IBlockOperation { Parent: IAnonymousFunctionOperation lambda } && HostCallOf(lambda) is { } call)
            {
                current = call;
                continue;
            }
            if (parent is IBlockOperation or IAnonymousFunctionOperation) return parent.Syntax;
            if (parent is IConditionalOperation or ISwitchCaseOperation or ISwitchExpressionArmOperation or ILoopOperation or ICoalesceOperation or IConditionalAccessOperation) return current.Syntax;
            current = parent;
        }
        return null;
    }

    /// <summary>Whether what a call returns is thrown away, so that nothing can end what it began.</summary>
    public static bool IsDropped(IInvocationOperation invocation)
    {
        IOperation? parent = invocation.Parent;
        while (parent is IAwaitOperation or IConversionOperation || (parent is IInvocationOperation { TargetMethod.Name: "ConfigureAwait" or "AsTask" })) parent = parent.Parent;
        return parent is IExpressionStatementOperation or ISimpleAssignmentOperation { Target: IDiscardOperation };
    }

    /// <summary>What is passed for a parameter, or null.</summary>
    public static IOperation? ArgumentOf(IInvocationOperation invocation, string parameter)
        => invocation.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == parameter)?.Value;

    /// <summary>The text that is passed for a parameter, when it is a constant.</summary>
    public static string? TextOf(IInvocationOperation invocation, string parameter)
        => ArgumentOf(invocation, parameter)?.ConstantValue is { HasValue: true, Value: string text } ? text : null;

    /// <summary>The contract through which an event is listened to, or null.</summary>
    public static INamedTypeSymbol? ContractOfEvent(IInvocationOperation invocation)
    {
        IOperation? receiver = ReceiverOf(invocation);
        while (receiver is IConversionOperation conversion) receiver = conversion.Operand;
        return receiver is IPropertyReferenceOperation { Instance: { } owner } && (owner as IConversionOperation)?.Operand.Type is var inner && (inner ?? owner.Type) is INamedTypeSymbol type && type.IsContract() ? type : null;
    }
}
