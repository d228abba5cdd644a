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
        => method.ReturnType.Name is not ("Task" or "ValueTask") ? null : method.ReturnType.OriginalDefinition.ToDisplayString() switch
        {
            "System.Threading.Tasks.ValueTask" => new(RpcReturnKind.ValueTask, null),
            "System.Threading.Tasks.Task" => new(RpcReturnKind.Task, null),
            "System.Threading.Tasks.ValueTask<TResult>" => new(RpcReturnKind.ValueTaskOfResult, ((INamedTypeSymbol)method.ReturnType).TypeArguments[0]),
            "System.Threading.Tasks.Task<TResult>" => new(RpcReturnKind.TaskOfResult, ((INamedTypeSymbol)method.ReturnType).TypeArguments[0]),
            _ => null,
        };

    /// <summary>Why a method is no RPC, or null.</summary>
    public static Problem? ProblemOf(IMethodSymbol method)
    {
        if (method.IsGenericMethod) return new(RuleIds.Signature, "it has type parameters");
        if (method.Parameters.FirstOrDefault(static parameter => !CanTravel(parameter)) is { } odd)
            return new(odd.Type.TypeKind == TypeKind.Dynamic ? RuleIds.AnyValue : RuleIds.Signature, $"its parameter '{odd.Name}' is a reference, a ref struct, a pointer or dynamic") { Member = odd.Name };
        if (method.Parameters.Count(IsCancellationToken) > 1) return new(RuleIds.Signature, "it has more than one CancellationToken");
        if (ReturnOf(method) is not { } returns) return new(RuleIds.ReturnType, $"it returns {method.ReturnType.ToDisplayString()}");
        if (returns.Result is { TypeKind: TypeKind.Dynamic }) return new(RuleIds.AnyValue, "its result is dynamic");
        HashSet<string> names = [];
        foreach (IParameterSymbol parameter in method.Parameters.Where(static parameter => !IsCancellationToken(parameter)))
        {
            string name = WireNames.OfParameter(parameter);
            if (!WireNames.IsText(name))
                return new(RuleIds.UnusableName, $"the name of its parameter '{parameter.Name}' on the bus is no text") { Member = parameter.Name };
            if (!names.Add(name))
                return new(RuleIds.DuplicateName, $"two of its parameters are called '{name}' on the bus: rename one with [BusName]") { Member = parameter.Name };
        }
        return null;
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
        => parameter.RefKind == RefKind.None && !parameter.Type.IsRefLikeType && parameter.Type.TypeKind is not (TypeKind.Pointer or TypeKind.FunctionPointer or TypeKind.Dynamic);

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
