using System.Collections.Immutable;

namespace Bus.Generators.Model;

/// <summary>A class with listeners.</summary>
internal sealed record ListenerClassModel(TypeDeclarationModel Declaration, EquatableArray<ListenerModel> Listeners)
{
    /// <summary>Brings the listeners of each class together, in the order of the source.</summary>
    public static IEnumerable<ListenerClassModel> Group(ImmutableArray<EquatableArray<ListenerModel>> all)
        => all.SelectMany(static listeners => listeners)
            .GroupBy(static listener => listener.Class)
            .OrderBy(static group => group.Key.FullName, StringComparer.Ordinal)
            .Select(static group => new ListenerClassModel(group.Key, new(group)));

    /// <summary>The classes that the whole program may name and make, in the order of their names.</summary>
    public static EquatableArray<string> Discoverable(ImmutableArray<ListenerClassModel> all)
        => new(all.Where(static group => group.Declaration.IsAccessible && !group.Declaration.IsAbstract && !group.Declaration.FullName.Contains("<"))
            .Select(static group => group.Declaration.FullName)
            .OrderBy(static name => name, StringComparer.Ordinal));
}
