using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Numerics;
using Bus.Codecs;

namespace Bus.Runtime.Tests.Codecs;

/// <summary>Short ones fit into the room on the stack, long ones do not.</summary>
[TestFixture(0)]
[TestFixture(1)]
[TestFixture(8)]
[TestFixture(9)]
[TestFixture(1_000)]
public sealed class Collections(int count)
{
    private IEnumerable<int> Some => Enumerable.Range(0, count);

    private IEnumerable<KeyValuePair<int, string>> Pairs => Some.Select(static number => KeyValuePair.Create(number, $"{number}"));

    [Test]
    public void Of_a_class_come_back() => Assert.Multiple(() =>
    {
        Same<int[], ArrayCodec<int, Int32Codec>>([.. Some]);
        Same<List<int>, ListCodec<int, Int32Codec>>([.. Some]);
        Same<HashSet<int>, HashSetCodec<int, Int32Codec>>([.. Some]);
        Same<SortedSet<int>, SortedSetCodec<int, Int32Codec>>([.. Some]);
        Same<FrozenSet<int>, FrozenSetCodec<int, Int32Codec>>(Some.ToFrozenSet());
        Same<ImmutableArray<int>, ImmutableArrayCodec<int, Int32Codec>>([.. Some]);
        Same<ImmutableList<int>, ImmutableListCodec<int, Int32Codec>>([.. Some]);
        Same<ImmutableHashSet<int>, ImmutableHashSetCodec<int, Int32Codec>>([.. Some]);
        Same<Queue<int>, QueueCodec<int, Int32Codec>>(new(Some));
        Same<Stack<int>, StackCodec<int, Int32Codec>>(new(Some));
    });

    [Test]
    public void Behind_an_interface_come_back_whatever_their_class() => Assert.Multiple(() =>
    {
        foreach (IEnumerable<int> items in (IEnumerable<int>[])[Some.ToArray(), Some.ToList(), Some.ToHashSet(), new Queue<int>(Some), Some.Where(static _ => true)])
            Same<IEnumerable<int>, EnumerableCodec<int, Int32Codec>>(items);
        Same<IReadOnlyCollection<int>, ReadOnlyCollectionCodec<int, Int32Codec>>(new Queue<int>(Some));
        Same<IReadOnlyList<int>, ReadOnlyListCodec<int, Int32Codec>>(Some.ToImmutableArray());
        Same<ICollection<int>, CollectionCodec<int, Int32Codec>>(new LinkedList<int>(Some));
        Same<IList<int>, ListInterfaceCodec<int, Int32Codec>>(Some.ToArray());
        Same<ISet<int>, SetInterfaceCodec<int, Int32Codec>>(new SortedSet<int>(Some));
        Same<IReadOnlySet<int>, ReadOnlySetCodec<int, Int32Codec>>(Some.ToFrozenSet());
    });

    [Test]
    public void Of_pairs_come_back() => Assert.Multiple(() =>
    {
        Same<Dictionary<int, string>, DictionaryCodec<int, string, Int32Codec, StringCodec>>(new(Pairs));
        Same<SortedDictionary<int, string>, SortedDictionaryCodec<int, string, Int32Codec, StringCodec>>(new(Pairs.ToDictionary()));
        Same<FrozenDictionary<int, string>, FrozenDictionaryCodec<int, string, Int32Codec, StringCodec>>(Pairs.ToFrozenDictionary());
        Same<ImmutableDictionary<int, string>, ImmutableDictionaryCodec<int, string, Int32Codec, StringCodec>>(Pairs.ToImmutableDictionary());
        Same<IDictionary<int, string>, DictionaryInterfaceCodec<int, string, Int32Codec, StringCodec>>(new Dictionary<int, string>(Pairs));
        Same<IDictionary<int, string>, DictionaryInterfaceCodec<int, string, Int32Codec, StringCodec>>(new SortedDictionary<int, string>(Pairs.ToDictionary()));
        Same<IDictionary<int, string>, DictionaryInterfaceCodec<int, string, Int32Codec, StringCodec>>(new ConcurrentDictionary<int, string>(Pairs));
        Same<IReadOnlyDictionary<int, string>, ReadOnlyDictionaryCodec<int, string, Int32Codec, StringCodec>>(Pairs.ToDictionary().AsReadOnly());
    });

    [Test]
    public void Are_made_in_their_size()
    {
        object?[] tokens = [new Token.Begin(false, count), .. Some.Select(static number => (object)(BigInteger)number), new Token.End()];
        Assert.Multiple(() =>
        {
            Assert.That(Recorded.Read<List<int>, ListCodec<int, Int32Codec>>(tokens).Capacity, Is.EqualTo(count), "a list");
            Assert.That(Recorded.Read<Queue<int>, QueueCodec<int, Int32Codec>>(tokens).Capacity, Is.EqualTo(count), "a queue");
            Assert.That(Recorded.Read<Stack<int>, StackCodec<int, Int32Codec>>(tokens).Capacity, Is.EqualTo(count), "a stack");
            Assert.That(Recorded.Read<IEnumerable<int>, EnumerableCodec<int, Int32Codec>>(tokens), Is.TypeOf<int[]>(), "what is only read");
            Assert.That(Recorded.Read<ICollection<int>, CollectionCodec<int, Int32Codec>>(tokens), Is.TypeOf<List<int>>(), "what is changed");
        });
    }

    private static void Same<T, TCodec>(T value)
        where T : System.Collections.IEnumerable
        where TCodec : struct, IBusCodec<T>
        => Assert.That(Recorded.RoundTrip<T, TCodec>(value), Is.EquivalentTo(value).And.EqualTo(value), typeof(TCodec).Name);
}
