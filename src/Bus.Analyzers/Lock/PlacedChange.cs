using Microsoft.CodeAnalysis;

namespace Bus.Analyzers.Lock;

/// <summary>A change with its place in the source.</summary>
/// <param name="Api">The contract's name on the bus.</param>
/// <param name="Change">The change.</param>
/// <param name="Location">Where it is told.</param>
/// <param name="IsInType">Whether that is at a payload's type, which others may use as well.</param>
internal sealed record PlacedChange(string Api, LockChange Change, Location Location, bool IsInType)
{
    /// <summary>The same for all uses of a type. A member that several types inherit is one place; a type without a place here is known by its name.</summary>
    public (Location? Location, string Text) Key => IsInType ? (Location, Change.Key) : (null, $"{Change.OfType} {Change.Key}");
}
