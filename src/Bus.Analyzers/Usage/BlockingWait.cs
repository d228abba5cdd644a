using System.Collections.Immutable;
using Bus.Analyzers.Hosting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Bus.Analyzers.Usage;

/// <summary>An expression that holds its thread until tasks are done.</summary>
/// <param name="Name">How it is written.</param>
/// <param name="Tasks">What it waits for.</param>
internal readonly record struct BlockingWait(string Name, IReadOnlyList<IOperation> Tasks)
{
    /// <summary>The wait that an operation is, or null.</summary>
    public static BlockingWait? Of(IOperation operation) => operation switch
    {
        IPropertyReferenceOperation { Property: { Name: "Result", ContainingType: { } type }, Instance: { } task } when type.IsTask() => new("Result", [task]),
        IInvocationOperation call => OfCall(call),
        _ => null,
    };

    /// <summary>Where the tasks come from that are waited for: calls, and locals that are only ever waited for by blocking.</summary>
    public IEnumerable<IInvocationOperation> Sources() => Tasks.SelectMany(Sources);

    private static BlockingWait? OfCall(IInvocationOperation call) => call.TargetMethod.Name switch
    {
        "GetResult" when call.Instance is IInvocationOperation { TargetMethod.Name: "GetAwaiter", Instance: { } task } && IsAwaitable(task.Type)
            => new("GetAwaiter().GetResult()", [task]),
        "Wait" when call.Instance is { } task && call.TargetMethod.ContainingType.IsTask() && !IsPoll(call) => new("Wait", [task]),
        "WaitAll" or "WaitAny" when call.TargetMethod is { IsStatic: true, ContainingType: { } type } && type.IsTask() && !call.Arguments.IsEmpty
            => new($"Task.{call.TargetMethod.Name}", Elements(call.Arguments[0].Value)),
        _ => null,
    };

    /// <summary>Whether a wait has no time to wait, and so only looks.</summary>
    public static bool IsPoll(IInvocationOperation call) => call.Arguments is [{ Value: var time }, ..]
        && (time.ConstantValue is { HasValue: true, Value: 0 } || WrittenTimes.Of(time) == TimeSpan.Zero);

    private static bool IsAwaitable(ITypeSymbol? type) => type.IsTask() || type is { Name: "ConfiguredTaskAwaitable" or "ConfiguredValueTaskAwaitable" };

    private static ImmutableArray<IOperation> Elements(IOperation tasks) => tasks.WithoutConversions() switch
    {
        IArrayCreationOperation { Initializer: { } initializer } => initializer.ElementValues,
        ICollectionExpressionOperation collection => collection.Elements,
        _ => [],
    };

    private static IEnumerable<IInvocationOperation> Sources(IOperation task) => task.Source() switch
    {
        IInvocationOperation { TargetMethod: { Name: "WhenAll" or "WhenAny", IsStatic: true, ContainingType: { } type } } all when type.IsTask() && !all.Arguments.IsEmpty
            => Elements(all.Arguments[0].Value).SelectMany(Sources),
        IInvocationOperation call => [call],
        ILocalReferenceOperation local => OnlyBlocking(local) is { } call ? [call] : [],
        _ => [],
    };

    /// <summary>The call that a local holds the task of, when the local is nothing but waited for: a task that was awaited before, or that is done, blocks nobody.</summary>
    private static IInvocationOperation? OnlyBlocking(ILocalReferenceOperation reference)
    {
        IInvocationOperation? source = null;
        foreach (IOperation operation in reference.OfWholeMember())
        {
            if (operation is IVariableDeclaratorOperation declarator && AreSame(declarator.Symbol, reference.Local))
                source = (declarator.GetVariableInitializer()?.Value).Source() as IInvocationOperation;
            else if (operation is ILocalReferenceOperation other && AreSame(other.Local, reference.Local) && !IsBlockedOn(other)) return null;
        }
        return source;
    }

    private static bool AreSame(ILocalSymbol one, ILocalSymbol other) => SymbolEqualityComparer.Default.Equals(one, other);

    /// <summary>Whether a use of a task is, as a whole, a wait for it.</summary>
    private static bool IsBlockedOn(IOperation task)
    {
        for (IOperation? outer = task.Parent; outer is not null; outer = outer.Parent)
        {
            if (Of(outer) is not null) return true;
            bool isOnTheWay = outer is IInvocationOperation { TargetMethod.Name: "AsTask" or "Preserve" or "ConfigureAwait" or "GetAwaiter" }
                or IConversionOperation or IArgumentOperation or IArrayInitializerOperation or IArrayCreationOperation or ICollectionExpressionOperation;
            if (!isOnTheWay) return false;
        }
        return false;
    }
}
