namespace Bus.Analyzers.Lock;

/// <summary>A difference between a contract and its lock.</summary>
/// <param name="Place">Where it is in the contract as it is now.</param>
/// <param name="Subject">What changed, as <c>auth.check_password</c>.</param>
/// <param name="Text">What comes of it, to go on after the subject.</param>
internal sealed record LockChange(LockPlace Place, string Subject, string Text)
{
    /// <summary>What to do so that nothing breaks; null when nothing does.</summary>
    public string? Advice { get; init; }

    /// <summary>The order of a roll-out in which it breaks nobody; null when there is none.</summary>
    public LockOrder? SafeOrder { get; init; }

    /// <summary>The name that would keep old and new together, when it is only a name that changed.</summary>
    public string? OldName { get; init; }

    /// <summary>Tells changes apart: several uses of one type are one change.</summary>
    public string Key { get; init; } = "";

    /// <summary>The type or the member of a type that changed and breaks nobody, wherever it is used; null for what else changed.</summary>
    public string? OfType { get; init; }

    /// <summary>What was changed in the source, wherever it is used: one line may break in arguments one way, and in results the other.</summary>
    public string Cause { get; init; } = "";

    /// <summary>How it is accepted all the same.</summary>
    public string AcceptanceBy(LockUpdate update) => SafeOrder is null ? $"accept the break with {update.Command}" : $"roll out {SafeOrder.Text} and accept it with {update.Command}";
}

/// <summary>Where a change is in a contract. What is not there any more is told of at what is nearest.</summary>
internal sealed record LockPlace
{
    public string? Rpc { get; init; }

    public string? Event { get; init; }

    public string? Parameter { get; init; }

    /// <summary>A payload's type, as C# calls it.</summary>
    public string? Type { get; init; }

    /// <summary>The name on the bus of its member.</summary>
    public string? Member { get; init; }
}
