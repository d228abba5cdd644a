namespace Bus.Analyzers.Lock;

/// <summary>Who writes and who reads a value, and what it means to either if it cannot be read.</summary>
/// <param name="Name">Its name, to tell changes apart.</param>
/// <param name="OldToNew">What happens to what the old build wrote.</param>
/// <param name="NewToOld">What happens to what the new build wrote.</param>
/// <param name="FirstIfOldToNew">The order of a roll-out that is safe when only the first breaks; null when none is.</param>
/// <param name="FirstIfNewToOld">The order that is safe when only the second breaks.</param>
internal sealed record LockPosition(string Name, LockOutcome OldToNew, LockOutcome NewToOld, LockOrder? FirstIfOldToNew, LockOrder FirstIfNewToOld)
{
    public static LockPosition Arguments { get; } = new(
        "arguments",
        new("a new server refuses calls of old clients", "a new server misreads calls of old clients"),
        new("an old server refuses calls of new clients", "an old server misreads calls of new clients"),
        LockOrder.ClientsFirst, LockOrder.ServersFirst);

    public static LockPosition Result { get; } = new(
        "result",
        new("new clients cannot read what an old server returns", "new clients misread what an old server returns"),
        new("old clients cannot read what a new server returns", "old clients misread what a new server returns"),
        LockOrder.ServersFirst, LockOrder.ClientsFirst);

    // Events wait in streams and among dead letters: no roll-out is so slow that none of the old is left.
    public static LockPosition Payload { get; } = new(
        "payload",
        new("new listeners cannot read events that an old publisher fired", "new listeners misread events that an old publisher fired"),
        new("old listeners cannot read events of a new publisher", "old listeners misread events of a new publisher"),
        null, LockOrder.ListenersFirst);
}

/// <summary>What becomes of a value that does not fit.</summary>
internal sealed record LockOutcome(string Refused, string Misread);
