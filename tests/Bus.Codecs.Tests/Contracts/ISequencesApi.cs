using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Bus.Codecs.Tests;

/// <summary>Every type of the framework's that is an array.</summary>
[BusApi]
public partial interface ISequencesApi
{
    Task<List<int>> List();
    Task<IList<int>> ListInterface();
    Task<ICollection<int>> Collection();
    Task<IEnumerable<int>> Enumerable();
    Task<IReadOnlyList<int>> ReadOnlyList();
    Task<IReadOnlyCollection<int>> ReadOnlyCollection();
    Task<ImmutableArray<int>> ImmutableArray();
    Task<ImmutableList<int>> ImmutableList();
    Task<ImmutableHashSet<int>> ImmutableHashSet();
    Task<HashSet<int>> HashSet();
    Task<SortedSet<int>> SortedSet();
    Task<ISet<int>> Set();
    Task<IReadOnlySet<int>> ReadOnlySet();
    Task<FrozenSet<int>> FrozenSet();
    Task<Stack<int>> Stack();
    Task<Queue<int>> Queue();
}
