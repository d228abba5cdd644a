using Bus.Analyzers.Hosting;
using Bus.Analyzers.Listening;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Bus.Analyzers.Usage;

/// <summary>Finds out whether a subscription is surely made again on the same bus.</summary>
internal static class Repetition
{
    /// <summary>When a statement runs again, or null: where it depends on a condition, may be left, or is on a bus of that turn, it may well run once.</summary>
    public static string? Of(IOperation statement, IInvocationOperation call, ISymbol member)
    {
        if (RootOf(call) is not { } root) return null;
        for (IOperation current = statement; current.Parent is { } parent; current = parent)
        {
            if (parent is IAnonymousFunctionOperation or ILocalFunctionOperation) break;
            if (parent is IConditionalOperation or ISwitchOperation or ISwitchExpressionOperation or ITryOperation or ICoalesceOperation) return null;
            if (parent is ILoopOperation loop)
                return RunsOn(loop) && HasFixedName(call) && IsFromOutside(root, loop) && !CanBeLeft(loop, statement, before: false) ? "in this loop" : null;
        }
        if (Handler.Around(statement, member) is not { IsRepeated: true } handler) return null;
        return IsFromOutside(root, handler.Body) && !CanBeLeft(handler.Body, statement, before: true) ? $"whenever '{handler.Name}' does" : null;
    }

    /// <summary>What the bus, or the event of one, is reached from.</summary>
    private static IOperation? RootOf(IInvocationOperation call)
    {
        IOperation? current = Composition.ReceiverOf(call);
        while (true)
        {
            current = current.WithoutConversions();
            switch (current)
            {
                case IPropertyReferenceOperation { Instance: { } instance }:
                    current = instance;
                    break;
                case IInvocationOperation { TargetMethod: { Name: "Api" or "With" } method } made when method.IsOurs():
                    current = Composition.ReceiverOf(made);
                    break;
                case IFieldReferenceOperation or IPropertyReferenceOperation or IParameterReferenceOperation or ILocalReferenceOperation or IInstanceReferenceOperation:
                    return current;
                default:
                    return null;
            }
        }
    }

    private static bool IsFromOutside(IOperation root, IOperation repeated)
        => root is not ILocalReferenceOperation local || local.Local.DeclaringSyntaxReferences.All(reference => !repeated.Syntax.Span.Contains(reference.Span));

    /// <summary>Whether a loop goes on after its first turn: one that runs until something worked may not.</summary>
    private static bool RunsOn(ILoopOperation loop) => loop switch
    {
        IForEachLoopOperation => true,
        IWhileLoopOperation { Condition.ConstantValue: { HasValue: true, Value: true } } => true,
        IForLoopOperation { Condition: null } => true,
        IForLoopOperation { Condition: IBinaryOperation { OperatorKind: var comparison } } => comparison is BinaryOperatorKind.LessThan
            or BinaryOperatorKind.LessThanOrEqual or BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual,
        _ => false,
    };

    /// <summary>Whether each turn takes the same name, which is free once.</summary>
    private static bool HasFixedName(IInvocationOperation call)
    {
        IArgumentOperation? name = call.Arguments.FirstOrDefault(static argument => argument.Parameter is { Name: "name", Type.SpecialType: SpecialType.System_String });
        return name is null || name.Value.ConstantValue.HasValue;
    }

    private static bool CanBeLeft(IOperation repeated, IOperation statement, bool before) => repeated.Descendants().Any(operation
        => operation is IBranchOperation or IReturnOperation { IsImplicit: false } && (!before || operation.Syntax.SpanStart < statement.Syntax.SpanStart));
}
