using Bus.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Bus.Analyzers.Usage;

/// <summary>Tells calls over a bus from others.</summary>
internal static class BusCalls
{
    private const string Namespace = "Bus", TestingNamespace = "Testing";

    /// <summary>Whether an invocation returns a task that somebody else completes: an RPC of a contract, or an asynchronous method of the bus itself.</summary>
    public static bool IsBusCall(this IInvocationOperation call)
        => call.TargetMethod.ReturnType.IsTask() && (call.TargetMethod.IsOurs() || IsRpc(call) || IsDisposalOfOurs(call));

    /// <summary>Whether it is a method that users call on the bus's own types.</summary>
    public static bool IsOurs(this IMethodSymbol method) => method.ContainingType is { } type && IsOurs(type);

    /// <summary>The type and the method, as a message names them.</summary>
    public static string Told(this IMethodSymbol method) => $"{method.ContainingType.Name}.{method.Name}";

    /// <summary>Whether it is Task, ValueTask, or one of these with a result.</summary>
    public static bool IsTask(this ITypeSymbol? type)
        => type is { Name: "Task" or "ValueTask", ContainingNamespace: { Name: "Tasks", ContainingNamespace: { Name: "Threading", ContainingNamespace.Name: "System" } } };

    /// <summary>What a conversion that nobody wrote stands for.</summary>
    public static IOperation? WithoutConversions(this IOperation? operation)
    {
        while (operation is IConversionOperation { IsImplicit: true } conversion) operation = conversion.Operand;
        return operation;
    }

    private static bool IsOurs(ITypeSymbol type)
        => type.ContainingAssembly?.Name is KnownNames.RuntimeAssembly or "Bus.Hosting" or "Bus.Testing"
            && type.ContainingNamespace is { } space
            && (IsRoot(space) || (space is { Name: TestingNamespace, ContainingNamespace: { } outer } && IsRoot(outer)));

    private static bool IsRoot(INamespaceSymbol space) => space is { Name: Namespace, ContainingNamespace.IsGlobalNamespace: true };

    private static bool IsRpc(IInvocationOperation call)
    {
        if (call.TargetMethod is not { IsAbstract: true, IsStatic: false, ContainingType: { TypeKind: TypeKind.Interface } declaring }) return false;
        return declaring.IsContract() || (call.Instance.WithoutConversions()?.Type is INamedTypeSymbol receiver && receiver.IsContract());
    }

    private static bool IsDisposalOfOurs(IInvocationOperation call)
        => call is { TargetMethod: { Name: "DisposeAsync", ContainingType.Name: "IAsyncDisposable" }, Instance: { } instance }
            && instance.WithoutConversions()?.Type is { } type && IsOurs(type);
}
