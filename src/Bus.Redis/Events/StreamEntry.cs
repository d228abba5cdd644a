namespace Bus.Redis.Events;

/// <summary>An entry that a group has taken from a stream.</summary>
/// <param name="IsAgain">Whether it comes from what was re-driven to the group.</param>
/// <param name="Id">Its id in the stream.</param>
/// <param name="Fields">Where its fields begin in the batch; -1 when the stream does not have it any more.</param>
/// <param name="Attempt">Which attempt of the group this delivery begins with, from 1.</param>
/// <param name="IsCut">Whether it was cut off the stream since.</param>
internal readonly record struct StreamEntry(bool IsAgain, StreamId Id, int Fields, int Attempt, bool IsCut = false)
{
    /// <summary>What tells it from all others of the group.</summary>
    public (bool IsAgain, StreamId Id) Key => (IsAgain, Id);
}
