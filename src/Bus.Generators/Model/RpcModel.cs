namespace Bus.Generators.Model;

/// <summary>A method of a contract.</summary>
internal sealed record RpcModel
{
    /// <summary>The full name of the interface that declares it: the contract, or a plain base interface.</summary>
    public required string DeclaringType { get; init; }

    /// <summary>The method's name.</summary>
    public required string Member { get; init; }

    /// <summary>Whether only obsolete code may call it.</summary>
    public required bool IsForbidden { get; init; }

    /// <summary>The prefix of generated names, unique within the contract: the method's name without <c>Async</c>.</summary>
    public required string Identifier { get; init; }

    public required string BusName { get; init; }

    public required RpcReturnKind ReturnKind { get; init; }

    /// <summary>The full name of the result's type, or null without a result.</summary>
    public required string? ResultType { get; init; }

    /// <summary>All parameters in order, the cancellation token among them.</summary>
    public required EquatableArray<ParameterModel> Parameters { get; init; }
}
