using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace Bus.Analyzers.Hosting;

/// <summary>Of each name the first place where it stands, whatever the order in which they were found.</summary>
internal sealed class FirstPlaces<T>(Func<T, Location> place)
{
    private readonly ConcurrentDictionary<string, ConcurrentBag<T>> _found = new(StringComparer.Ordinal);

    public void Add(string name, T found) => _found.GetOrAdd(name, static _ => []).Add(found);

    public bool Contains(string name) => _found.ContainsKey(name);

    /// <summary>The first of each name, in the order of the names.</summary>
    public IEnumerable<(string Name, T First)> First()
        => _found.OrderBy(static pair => pair.Key, StringComparer.Ordinal).Select(pair => (pair.Key, pair.Value.OrderBy(one => Order(place(one)), StringComparer.Ordinal).First()));

    /// <summary>A text by which places are in the order of the source.</summary>
    public static string Order(Location place) => $"{place.SourceTree?.FilePath}\0{place.SourceSpan.Start:D10}";
}
