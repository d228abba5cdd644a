using Bus.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Bus.Analyzers.Hosting;

/// <summary>Reads the lines that put a bus together.</summary>
internal static class Composition
{
    /// <summary>The variable that a chain of calls begins with: <c>bus</c> in <c>bus.Serve&lt;…&gt;().Listen&lt;…&gt;()</c>; or null.</summary>
    public static ISymbol? RootOf(IInvocationOperation invocation)
    {
        IOperation? current = invocation;
        while (true)
        {
            switch (current)
            {
                case IInvocationOperation { Instance: { } instance }:
                    current = instance;
                    break;
                case IInvocationOperation { TargetMethod.IsExtensionMethod: true, Arguments: [var first, ..] }:
                    current = first.Value;
                    break;
                case IPropertyReferenceOperation { Instance: { } owner }:
                    current = owner;
                    break;
                case IConversionOperation conversion:
                    current = conversion.Operand;
                    break;
                case ILocalReferenceOperation local:
                    return local.Local;
                case IParameterReferenceOperation parameter:
                    return parameter.Parameter;
                default:
                    return null;
            }
        }
    }

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

    /// <summary>The text that is passed for a parameter, when it is a constant.</summary>
    public static string? TextOf(IInvocationOperation invocation, string parameter)
        => invocation.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == parameter)?.Value.ConstantValue is { HasValue: true, Value: string text } ? text : null;

    /// <summary>The contract through which an event is listened to, or null.</summary>
    public static INamedTypeSymbol? ContractOfEvent(IInvocationOperation invocation)
    {
        IOperation? receiver = invocation.Instance ?? (invocation.TargetMethod.IsExtensionMethod ? invocation.Arguments.FirstOrDefault()?.Value : null);
        while (receiver is IConversionOperation conversion) receiver = conversion.Operand;
        return receiver is IPropertyReferenceOperation { Instance: { } owner } && (owner as IConversionOperation)?.Operand.Type is var inner && (inner ?? owner.Type) is INamedTypeSymbol type && type.IsContract() ? type : null;
    }
}
