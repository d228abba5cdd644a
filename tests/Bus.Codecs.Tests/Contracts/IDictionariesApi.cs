using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Bus.Codecs.Tests;

/// <summary>Every type of the framework's that is an object whose members are all alike.</summary>
[BusApi]
public partial interface IDictionariesApi
{
    Task<Dictionary<string, int>> Dictionary();
    Task<IDictionary<string, int>> DictionaryInterface();
    Task<IReadOnlyDictionary<string, int>> ReadOnlyDictionary();
    Task<SortedDictionary<string, int>> SortedDictionary();
    Task<ImmutableDictionary<string, int>> ImmutableDictionary();
    Task<FrozenDictionary<string, int>> FrozenDictionary();
}
