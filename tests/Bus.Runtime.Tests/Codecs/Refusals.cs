using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Numerics;
using System.Text.Json.Nodes;
using Bus.Codecs;

namespace Bus.Runtime.Tests.Codecs;

public sealed class Refusals
{
    private static TestCaseData[] WithoutNull()
        =>
        [
            Null<string, StringCodec>(), Null<Uri, UriCodec>(), Null<Version, VersionCodec>(), Null<byte[], ByteArrayCodec>(),
            Null<JsonObject, JsonObjectCodec>(), Null<JsonArray, JsonArrayCodec>(), Null<JsonValue, JsonValueCodec>(),
            Null<int[], ArrayCodec<int, Int32Codec>>(), Null<List<int>, ListCodec<int, Int32Codec>>(), Null<IEnumerable<int>, EnumerableCodec<int, Int32Codec>>(),
            Null<ICollection<int>, CollectionCodec<int, Int32Codec>>(), Null<IList<int>, ListInterfaceCodec<int, Int32Codec>>(),
            Null<IReadOnlyCollection<int>, ReadOnlyCollectionCodec<int, Int32Codec>>(), Null<IReadOnlyList<int>, ReadOnlyListCodec<int, Int32Codec>>(),
            Null<ImmutableList<int>, ImmutableListCodec<int, Int32Codec>>(), Null<ImmutableHashSet<int>, ImmutableHashSetCodec<int, Int32Codec>>(),
            Null<HashSet<int>, HashSetCodec<int, Int32Codec>>(), Null<ISet<int>, SetInterfaceCodec<int, Int32Codec>>(),
            Null<IReadOnlySet<int>, ReadOnlySetCodec<int, Int32Codec>>(), Null<SortedSet<int>, SortedSetCodec<int, Int32Codec>>(),
            Null<FrozenSet<int>, FrozenSetCodec<int, Int32Codec>>(), Null<Stack<int>, StackCodec<int, Int32Codec>>(), Null<Queue<int>, QueueCodec<int, Int32Codec>>(),
            Null<Dictionary<int, int>, DictionaryCodec<int, int, Int32Codec, Int32Codec>>(),
            Null<IDictionary<int, int>, DictionaryInterfaceCodec<int, int, Int32Codec, Int32Codec>>(),
            Null<IReadOnlyDictionary<int, int>, ReadOnlyDictionaryCodec<int, int, Int32Codec, Int32Codec>>(),
            Null<SortedDictionary<int, int>, SortedDictionaryCodec<int, int, Int32Codec, Int32Codec>>(),
            Null<ImmutableDictionary<int, int>, ImmutableDictionaryCodec<int, int, Int32Codec, Int32Codec>>(),
            Null<FrozenDictionary<int, int>, FrozenDictionaryCodec<int, int, Int32Codec, Int32Codec>>(),
        ];

    private static TestCaseData[] Ranges()
        =>
        [
            Range<sbyte, SByteCodec>(), Range<byte, ByteCodec>(), Range<short, Int16Codec>(), Range<ushort, UInt16Codec>(),
            Range<int, Int32Codec>(), Range<uint, UInt32Codec>(), Range<Int128, Int128Codec>(), Range<UInt128, UInt128Codec>(),
        ];

    [TestCaseSource(nameof(WithoutNull))]
    public void Null_is_refused(Action test) => test();

    [TestCaseSource(nameof(Ranges))]
    public void A_number_out_of_range_is_refused(Action test) => test();

    [Test]
    public void A_refused_number_is_told_its_range()
        => Assert.That(Recorded.Problem(static () => Recorded.Read<byte, ByteCodec>((BigInteger)256)), Is.EqualTo("is out of range for a byte (0 to 255)"));

    [Test]
    public void A_default_immutable_array_is_refused()
        => Assert.That(
            Recorded.Problem(static () => Recorded.Write<ImmutableArray<int>, ImmutableArrayCodec<int, Int32Codec>>(default)),
            Is.EqualTo("is a default ImmutableArray"));

    private static TestCaseData Null<T, TCodec>()
        where T : class
        where TCodec : struct, IBusCodec<T>
        => Recorded.Case<TCodec>(static () =>
        {
            const string Refused = "is null, but the contract does not allow null";
            Assert.That(Recorded.Problem(static () => Recorded.Write<T, TCodec>(null!)), Is.EqualTo(Refused), "written");
            Assert.That(Recorded.Problem(static () => Recorded.Read<T, TCodec>([null])), Does.StartWith("is null"), "read");
        });

    private static TestCaseData Range<T, TCodec>()
        where T : IBinaryInteger<T>, IMinMaxValue<T>
        where TCodec : struct, IBusCodec<T>
        => Recorded.Case<TCodec>(static () =>
        {
            foreach (BigInteger value in (BigInteger[])[BigInteger.CreateChecked(T.MinValue) - 1, BigInteger.CreateChecked(T.MaxValue) + 1])
                Assert.That(Recorded.Problem(() => Recorded.Read<T, TCodec>(value)), Does.StartWith("is out of range for a"), $"{value}");
        });
}
