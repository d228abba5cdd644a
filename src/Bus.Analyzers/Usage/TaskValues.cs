using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Bus.Analyzers.Usage;

/// <summary>Follows a task through what only wraps it.</summary>
internal static class TaskValues
{
    /// <summary>What a task comes from, behind AsTask, Preserve, ConfigureAwait and <c>?.</c></summary>
    public static IOperation? Source(this IOperation? task)
    {
        while (true)
        {
            task = task.WithoutConversions();
            if (task is IInvocationOperation { Instance: { } wrapped, TargetMethod: { Name: "AsTask" or "Preserve" or "ConfigureAwait" } method } && method.ContainingType.IsTask()) task = wrapped;
            else if (task is IConditionalAccessOperation access) task = access.WhenNotNull;
            else return task;
        }
    }

    /// <summary>The call over the bus that a task comes from, or null.</summary>
    public static IInvocationOperation? BusCall(this IOperation? task) => task.Source() is IInvocationOperation call && call.IsBusCall() ? call : null;

    /// <summary>The call whose task a statement drops, or null.</summary>
    public static IInvocationOperation? DroppedCall(this IExpressionStatementOperation statement) => statement.Operation.BusCall();

    /// <summary>The call whose result, awaited, a statement drops, or null.</summary>
    public static IInvocationOperation? DroppedResult(this IExpressionStatementOperation statement)
        => statement.Operation.WithoutConversions() is IAwaitOperation awaited ? awaited.Operation.BusCall() : null;

    /// <summary>Where a local is referred to.</summary>
    public static IEnumerable<IOperation> ReferencesOf(this IVariableDeclaratorOperation declarator) => declarator.OfWholeMember().OfType<ILocalReferenceOperation>()
        .Where(reference => SymbolEqualityComparer.Default.Equals(reference.Local, declarator.Symbol));

    /// <summary>All operations of the member that an operation is part of.</summary>
    public static IEnumerable<IOperation> OfWholeMember(this IOperation operation)
    {
        IOperation root = operation;
        while (root.Parent is { } parent) root = parent;
        return root.Descendants();
    }
}
