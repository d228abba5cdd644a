namespace Bus.Generators.Locking;

/// <summary>A parameter, or a member of a type.</summary>
/// <param name="Type">Its type.</param>
internal sealed record LockMember(LockType Type)
{
    /// <summary>Whether a message without it is read all the same.</summary>
    public bool IsOptional { get; init; }

    /// <summary>Whether it may be left out where it is written.</summary>
    public bool IsOmitted { get; init; }

    /// <summary>Whether it is written, but passed over where it is read.</summary>
    public bool IsUnread { get; init; }

    /// <summary>Whether it is read, but never written.</summary>
    public bool IsUnwritten { get; init; }
}
