using Bus.Analyzers.Usage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Bus.Analyzers.Listening;

/// <summary>A call that holds its thread until something happens elsewhere.</summary>
/// <param name="Name">What blocks.</param>
/// <param name="Instead">What does not.</param>
internal readonly record struct BlockingCalls(string Name, string Instead)
{
    /// <summary>The blocking call that an operation is, or null. Waits for calls over the bus are the matter of another rule.</summary>
    public static BlockingCalls? Of(IOperation operation)
    {
        if (BlockingWait.Of(operation) is { } wait) return Blocks(operation, wait) ? new(wait.Name, "await") : null;
        if (operation is not IInvocationOperation { TargetMethod: { ContainingType: { } type } method } call || BlockingWait.IsPoll(call)) return null;
        return (type.Name, method.Name) switch
        {
            ("Thread", "Sleep") when IsIn(type, "Threading") => new("Thread.Sleep", "await Task.Delay(…)"),
            ("Thread", "Join") when IsIn(type, "Threading") => new("Thread.Join", "await a task"),
            ("SemaphoreSlim", "Wait") when IsIn(type, "Threading") => new("SemaphoreSlim.Wait", "await WaitAsync(…)"),
            ("ManualResetEventSlim" or "CountdownEvent", "Wait") when IsIn(type, "Threading") => new($"{type.Name}.Wait", "await the task of a TaskCompletionSource"),
            ("WaitHandle", "WaitOne" or "WaitAll" or "WaitAny") when IsIn(type, "Threading") => new($"WaitHandle.{method.Name}", "await the task of a TaskCompletionSource"),
            ("Monitor", "Wait") when IsIn(type, "Threading") => new("Monitor.Wait", "await the task of a TaskCompletionSource"),
            ("Process", "WaitForExit") when IsIn(type, "Diagnostics") => new("Process.WaitForExit", "await WaitForExitAsync(…)"),
            ("Console", "ReadLine" or "ReadKey" or "Read") when type.ContainingNamespace is { Name: "System", ContainingNamespace.IsGlobalNamespace: true }
                => new($"Console.{method.Name}", "await Console.In.ReadLineAsync(…)"),
            _ => null,
        };
    }

    /// <summary>Whether a wait surely waits: a task that is read from somewhere may be done.</summary>
    private static bool Blocks(IOperation operation, BlockingWait wait)
    {
        bool isKnown = false;
        foreach (IInvocationOperation call in wait.Sources())
        {
            if (call.IsBusCall()) return false;
            isKnown |= call.TargetMethod.Name is not ("FromResult" or "FromException" or "FromCanceled");
        }
        return isKnown
            || (wait.Name == "Wait" && operation is IInvocationOperation { Instance: { } task } && task.Source() is IFieldReferenceOperation or IPropertyReferenceOperation or IParameterReferenceOperation);
    }

    private static bool IsIn(INamedTypeSymbol type, string space)
        => type.ContainingNamespace is { ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } found && found.Name == space;
}
