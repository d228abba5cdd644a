using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Bus.Wire.Tests.Contracts;

/// <summary>A member of each type that is an array on the wire.</summary>
public sealed class AllCollections
{
    public required int[] Array { get; init; }

    public List<string>? List { get; set; }

    public IList<double>? ListInterface { get; set; }

    public ICollection<bool>? Collection { get; set; }

    public IEnumerable<long>? Sequence { get; set; }

    public IReadOnlyList<decimal>? ReadOnlyList { get; set; }

    public IReadOnlyCollection<Guid>? ReadOnlyCollection { get; set; }

    public ImmutableArray<char> ImmutableArray { get; set; } = [];

    public ImmutableList<DateOnly>? ImmutableList { get; set; }

    public ImmutableHashSet<int>? ImmutableSet { get; set; }

    public HashSet<string>? Set { get; set; }

    public SortedSet<int>? SortedSet { get; set; }

    public ISet<byte>? SetInterface { get; set; }

    public IReadOnlySet<string>? ReadOnlySet { get; set; }

    public FrozenSet<string>? FrozenSet { get; set; }

    public Stack<int>? Stack { get; set; }

    public Queue<string?>? Queue { get; set; }

    public List<List<int[]>>? Nested { get; set; }

    public List<Point>? Points { get; set; }
}

/// <summary>A small struct.</summary>
public readonly record struct Point(int X, int Y = 0);
