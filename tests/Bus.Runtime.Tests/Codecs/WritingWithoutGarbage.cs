using System.Collections.Frozen;
using System.Collections.Immutable;
using Bus.Codecs;
using Bus.Runtime.Tests.Allocations;

namespace Bus.Runtime.Tests.Codecs;

[NonParallelizable]
public sealed class WritingWithoutGarbage
{
    private static readonly int[] Some = [.. Enumerable.Range(0, 20)];

    private static readonly Dictionary<DateTime, int> Moments = Some.ToDictionary(static number => DateTime.UnixEpoch.AddTicks(number));

    private static TestCaseData[] Values()
        =>
        [
            Case<DateOnly, DateOnlyCodec>(new(2024, 2, 29)), Case<TimeSpan, TimeSpanCodec>(TimeSpan.MinValue), Case<Version, VersionCodec>(new(1, 2, 3, 4)),
            Case<double, QuotedNumberCodec<double, DoubleCodec>>(0.1), Case<int?, NullableCodec<int, Int32Codec>>(5),
            Case<int[], ArrayCodec<int, Int32Codec>>(Some), Case<List<int>, ListCodec<int, Int32Codec>>([.. Some]),
            Case<HashSet<int>, HashSetCodec<int, Int32Codec>>([.. Some]), Case<FrozenSet<int>, FrozenSetCodec<int, Int32Codec>>(Some.ToFrozenSet()),
            Case<ImmutableArray<int>, ImmutableArrayCodec<int, Int32Codec>>([.. Some]), Case<Stack<int>, StackCodec<int, Int32Codec>>(new(Some)),
            Case<Queue<int>, QueueCodec<int, Int32Codec>>(new(Some)), Case<IEnumerable<int>, EnumerableCodec<int, Int32Codec>>(Some.ToList()),
            Case<ISet<int>, SetInterfaceCodec<int, Int32Codec>>(Some.ToHashSet()), Case<IList<int>, ListInterfaceCodec<int, Int32Codec>>(Some.ToImmutableArray()),
            Case<Dictionary<DateTime, int>, DictionaryCodec<DateTime, int, DateTimeCodec, Int32Codec>>(Moments),
            Case<IDictionary<DateTime, int>, DictionaryInterfaceCodec<DateTime, int, DateTimeCodec, Int32Codec>>(Moments),
            Case<IReadOnlyDictionary<DateTime, int>, ReadOnlyDictionaryCodec<DateTime, int, DateTimeCodec, Int32Codec>>(Moments.AsReadOnly()),
            Case<FrozenDictionary<DateTime, int>, FrozenDictionaryCodec<DateTime, int, DateTimeCodec, Int32Codec>>(Moments.ToFrozenDictionary()),
        ];

    [TestCaseSource(nameof(Values))]
    public void Is_how_values_are_written(Action test) => test();

    private static TestCaseData Case<T, TCodec>(T value)
        where TCodec : struct, IBusCodec<T>
        => Recorded.Case<TCodec>(() =>
        {
            OptimizedBuild.Require();
            long bytes = Allocated.OnThisThread(() =>
            {
                SilentWriter writer = default;
                for (int index = 0; index < 100; index++) TCodec.Write(ref writer, value);
            });
            Assert.That(bytes, Is.Zero, "bytes for 100 values, in the best round");
        });
}
