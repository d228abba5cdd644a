using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Bus.Codecs.Tests.Support;

namespace Bus.Codecs.Tests.Tables;

/// <summary>The framework's types.</summary>
internal static class FrameworkTables
{
    private static readonly Gen<Dictionary<string, int>> Pairs = Make.Pairs(MakeText.String, Make.Int32);

    private static readonly Gen<int[]> Items = Make.Int32.Few();

    public static readonly Table Scalars = new Table<IScalarsApi>()
        .Add(static api => api.Bool(), Make.Bool)
        .Add(static api => api.Byte(), Make.Integer<byte>())
        .Add(static api => api.SByte(), Make.Integer<sbyte>())
        .Add(static api => api.Int16(), Make.Integer<short>())
        .Add(static api => api.UInt16(), Make.Integer<ushort>())
        .Add(static api => api.Int32(), Make.Int32)
        .Add(static api => api.UInt32(), Make.Integer<uint>())
        .Add(static api => api.Int64(), Make.Int64)
        .Add(static api => api.UInt64(), Make.Integer<ulong>())
        .Add(static api => api.Int128(), Make.Integer<Int128>())
        .Add(static api => api.UInt128(), Make.Integer<UInt128>())
        .Add(static api => api.BigInteger(), Make.BigInteger, agreement: Agreement.None)
        .Add(static api => api.Half(), Make.Half)
        .Add(static api => api.Single(), Make.Single)
        .Add(static api => api.Double(), Make.Double)
        .Add(static api => api.Decimal(), Make.Decimal)
        .Add(static api => api.Char(), MakeText.Char)
        .Add(static api => api.String(), MakeText.String)
        .Add(static api => api.Guid(), Make.Guid)
        .Add(static api => api.DateTime(), MakeTime.DateTime)
        .Add(static api => api.DateTimeOffset(), MakeTime.DateTimeOffset)
        .Add(static api => api.DateOnly(), MakeTime.DateOnly)
        .Add(static api => api.TimeOnly(), MakeTime.TimeOnly)
        .Add(static api => api.TimeSpan(), MakeTime.TimeSpan)
        .Add(static api => api.Uri(), Make.Uri)
        .Add(static api => api.Version(), Make.Version)
        .Add(static api => api.Bytes(), Make.Bytes)
        .Add(static api => api.ReadOnlyMemory(), Make.Bytes.Select(static bytes => new ReadOnlyMemory<byte>(bytes)))
        .Add(static api => api.Memory(), Make.Bytes.Select(static bytes => new Memory<byte>(bytes)))
        .Add(static api => api.Element(), MakeText.Element, Liberties.Order)
        .Add(static api => api.Node(), MakeText.Node, Liberties.Dictionary)
        .Add(static api => api.Object(), MakeText.ObjectText.Select(static text => JsonNode.Parse(text)!.AsObject()), Liberties.Dictionary)
        .Add(static api => api.Array(), MakeText.ArrayText.Select(static text => JsonNode.Parse(text)!.AsArray()), Liberties.Dictionary)
        .Add(static api => api.Value(), MakeText.Value);

    public static readonly Table Sequences = new Table<ISequencesApi>()
        .Add(static api => api.List(), Items.Select(static items => items.ToList()))
        .Add(static api => api.ListInterface(), Items.Select(static items => (IList<int>)items))
        .Add(static api => api.Collection(), Items.Select(static items => (ICollection<int>)new LinkedList<int>(items)))
        .Add(static api => api.Enumerable(), Items.Select(static items => items.Where(static _ => true)))
        .Add(static api => api.ReadOnlyList(), Items.Select(static items => (IReadOnlyList<int>)items))
        .Add(static api => api.ReadOnlyCollection(), Items.Select(static items => (IReadOnlyCollection<int>)new Queue<int>(items)))
        .Add(static api => api.ImmutableArray(), Items.Select(static items => items.ToImmutableArray()))
        .Add(static api => api.ImmutableList(), Items.Select(static items => items.ToImmutableList()))
        .Add(static api => api.ImmutableHashSet(), Items.Select(static items => items.ToImmutableHashSet()), Liberties.Items)
        .Add(static api => api.HashSet(), Items.Select(static items => items.ToHashSet()), Liberties.Items)
        .Add(static api => api.SortedSet(), Items.Select(static items => new SortedSet<int>(items)), Liberties.Items)
        .Add(static api => api.Set(), Items.Select(static items => (ISet<int>)new SortedSet<int>(items)), Liberties.Items)
        .Add(static api => api.ReadOnlySet(), Items.Select(static items => (IReadOnlySet<int>)items.ToHashSet()), Liberties.Items, Agreement.Written)
        .Add(static api => api.FrozenSet(), Items.Select(static items => items.ToFrozenSet()), Liberties.Items, Agreement.Written)
        .Add(static api => api.Stack(), Items.Select(static items => new Stack<int>(items)), agreement: Agreement.Written)
        .Add(static api => api.Queue(), Items.Select(static items => new Queue<int>(items)));

    public static readonly Table Dictionaries = new Table<IDictionariesApi>()
        .Add(static api => api.Dictionary(), Pairs, Liberties.Dictionary)
        .Add(static api => api.DictionaryInterface(), Pairs.Select(static pairs => (IDictionary<string, int>)pairs), Liberties.Dictionary)
        .Add(static api => api.ReadOnlyDictionary(), Pairs.Select(static pairs => (IReadOnlyDictionary<string, int>)pairs.AsReadOnly()), Liberties.Dictionary)
        .Add(static api => api.SortedDictionary(), Pairs.Select(Sorted), Liberties.Dictionary)
        .Add(static api => api.ImmutableDictionary(), Pairs.Select(static pairs => pairs.ToImmutableDictionary()), Liberties.Dictionary)
        .Add(static api => api.FrozenDictionary(), Pairs.Select(static pairs => pairs.ToFrozenDictionary()), Liberties.Dictionary, Agreement.Written);

    private static SortedDictionary<string, int> Sorted(Dictionary<string, int> pairs)
    {
        // Keys that differ may be one to the culture that compares them.
        SortedDictionary<string, int> result = [];
        foreach ((string key, int value) in pairs) result[key] = value;
        return result;
    }
}
