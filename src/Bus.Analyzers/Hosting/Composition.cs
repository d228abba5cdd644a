using Bus.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Bus.Analyzers.Hosting;

/// <summary>Reads the lines that put a bus together.</summary>
internal static class Composition
{
    /// <summary>
    /// The variable that a chain of calls on one bus begins with: <c>bus</c> in <c>bus.Serve&lt;…&gt;().Listen&lt;…&gt;()</c> and in <c>bus.Auth.UserRegistered</c>.
    /// Null where it is not certain which bus is meant.
    /// </summary>
    public static ISymbol? RootOf(IInvocationOperation invocation)
    {
        IOperation? current = ReceiverOf(invocation);
        while (true)
        {
            switch (current)
            {
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
                    return local.Local;
                case IParameterReferenceOperation { Type: { } type } parameter when IsBus(type):
                    return parameter.Parameter;
                default:
                    return null;
            }
        }
    }

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
        for (IOperation current = operation; current.Parent is { } parent; current = parent)
        {
            if (parent is IBlockOperation or IAnonymousFunctionOperation) return parent.Syntax;
            if (parent is IConditionalOperation or ISwitchCaseOperation or ISwitchExpressionArmOperation or ILoopOperation or ICoalesceOperation or IConditionalAccessOperation) return current.Syntax;
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
