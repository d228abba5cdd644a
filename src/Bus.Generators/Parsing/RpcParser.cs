using Bus.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Bus.Generators.Parsing;

/// <summary>Reads a contract's method.</summary>
internal static class RpcParser
{
    public static RpcModel Parse(IMethodSymbol method, ContractMember member)
    {
        HashSet<string> fields = [];
        return new RpcModel
        {
            DeclaringType = method.ContainingType.FullName(),
            Member = method.Escaped(),
            IsForbidden = method.IsForbidden(),
            Identifier = member.Identifier,
            BusName = member.BusName,
            ReturnKind = member.Return.Kind,
            ResultType = member.Result?.FullName(),
            Parameters = new(method.Parameters.Select(parameter => ParameterOf(parameter, fields))),
        };
    }

    /// <summary>What the method returns, or null when the method cannot travel.</summary>
    public static RpcReturn? ReturnOf(IMethodSymbol method)
    {
        if (method.IsGenericMethod || method.Parameters.Any(static parameter => !CanTravel(parameter)) || method.Parameters.Count(IsCancellationToken) > 1) return null;
        return method.ReturnType.Name is not ("Task" or "ValueTask") ? null : method.ReturnType.OriginalDefinition.ToDisplayString() switch
        {
            "System.Threading.Tasks.ValueTask" => new(RpcReturnKind.ValueTask, null),
            "System.Threading.Tasks.Task" => new(RpcReturnKind.Task, null),
            "System.Threading.Tasks.ValueTask<TResult>" => new(RpcReturnKind.ValueTaskOfResult, ((INamedTypeSymbol)method.ReturnType).TypeArguments[0]),
            "System.Threading.Tasks.Task<TResult>" => new(RpcReturnKind.TaskOfResult, ((INamedTypeSymbol)method.ReturnType).TypeArguments[0]),
            _ => null,
        };
    }

    public static bool IsCancellationToken(IParameterSymbol parameter) => parameter.Type.Is(KnownNames.CancellationToken);

    /// <summary>The field's name in the arguments' struct.</summary>
    public static string FieldOf(IParameterSymbol parameter, HashSet<string> taken)
        => Unique(char.ToUpperInvariant(parameter.Name[0]) + parameter.Name.Substring(1), taken);

    /// <summary>A name that nobody has taken yet.</summary>
    public static string Unique(string name, HashSet<string> taken)
    {
        string candidate = name;
        for (int number = 2; !taken.Add(candidate); number++) candidate = name + number;
        return candidate;
    }

    private static bool CanTravel(IParameterSymbol parameter)
        => parameter.RefKind == RefKind.None && !parameter.Type.IsRefLikeType && parameter.Type.TypeKind is not (TypeKind.Pointer or TypeKind.FunctionPointer);

    private static ParameterModel ParameterOf(IParameterSymbol parameter, HashSet<string> fields) => new()
    {
        Name = parameter.Escaped(),
        Field = FieldOf(parameter, fields),
        BusName = WireNames.OfParameter(parameter),
        Type = parameter.Type.FullName(),
        IsCancellationToken = IsCancellationToken(parameter),
        IsRequired = !parameter.HasExplicitDefaultValue,
        AllowsNull = parameter.Type.AllowsNull(),
        NeedsNullCheck = parameter.Type.IsReferenceType && !parameter.Type.AllowsNull(),
    };
}
