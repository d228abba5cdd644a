using Bus.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Bus.Generators.Parsing;

/// <summary>Reads a contract's method.</summary>
internal static class RpcParser
{
    /// <summary>The RPC, or null when the method cannot travel.</summary>
    public static RpcModel? Parse(IMethodSymbol method, HashSet<string> identifiers, PayloadParser payloads)
    {
        if (method.IsGenericMethod || ReturnOf(method.ReturnType) is not { } returns) return null;
        if (method.Parameters.Any(static parameter => !CanTravel(parameter))) return null;
        if (method.Parameters.Count(IsCancellationToken) > 1) return null;

        foreach (IParameterSymbol parameter in method.Parameters)
            if (!IsCancellationToken(parameter)) payloads.Add(parameter.Type);
        if (returns.Result is not null) payloads.Add(returns.Result);
        HashSet<string> fields = [];
        return new RpcModel
        {
            DeclaringType = method.ContainingType.FullName(),
            Member = method.Escaped(),
            Identifier = Unique(WireNames.WithoutAsync(method.Name), identifiers),
            BusName = WireNames.OfMember(method),
            ReturnKind = returns.Kind,
            ResultType = returns.Result?.FullName(),
            Parameters = new(method.Parameters.Select(parameter => ParameterOf(parameter, fields))),
        };
    }

    private static (RpcReturnKind Kind, ITypeSymbol? Result)? ReturnOf(ITypeSymbol type) => type.OriginalDefinition.ToDisplayString() switch
    {
        "System.Threading.Tasks.ValueTask" => (RpcReturnKind.ValueTask, null),
        "System.Threading.Tasks.Task" => (RpcReturnKind.Task, null),
        "System.Threading.Tasks.ValueTask<TResult>" => (RpcReturnKind.ValueTaskOfResult, ((INamedTypeSymbol)type).TypeArguments[0]),
        "System.Threading.Tasks.Task<TResult>" => (RpcReturnKind.TaskOfResult, ((INamedTypeSymbol)type).TypeArguments[0]),
        _ => null,
    };

    private static bool CanTravel(IParameterSymbol parameter)
        => parameter.RefKind == RefKind.None && !parameter.Type.IsRefLikeType && parameter.Type.TypeKind is not (TypeKind.Pointer or TypeKind.FunctionPointer);

    private static bool IsCancellationToken(IParameterSymbol parameter) => parameter.Type.Is(KnownNames.CancellationToken);

    private static ParameterModel ParameterOf(IParameterSymbol parameter, HashSet<string> fields) => new()
    {
        Name = parameter.Escaped(),
        Field = Unique(char.ToUpperInvariant(parameter.Name[0]) + parameter.Name.Substring(1), fields),
        BusName = WireNames.OfParameter(parameter),
        Type = parameter.Type.FullName(),
        IsCancellationToken = IsCancellationToken(parameter),
        IsRequired = !parameter.HasExplicitDefaultValue,
        AllowsNull = parameter.Type.AllowsNull(),
        NeedsNullCheck = parameter.Type.IsReferenceType && !parameter.Type.AllowsNull(),
    };

    /// <summary>A name that nobody has taken yet.</summary>
    public static string Unique(string name, HashSet<string> taken)
    {
        string candidate = name;
        for (int number = 2; !taken.Add(candidate); number++) candidate = name + number;
        return candidate;
    }
}
