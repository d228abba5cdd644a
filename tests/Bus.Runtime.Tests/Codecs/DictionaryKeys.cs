using System.Text.Json;
using Bus.Codecs;

namespace Bus.Runtime.Tests.Codecs;

/// <summary>Keys are written as System.Text.Json writes them.</summary>
public sealed class DictionaryKeys
{
    private static TestCaseData[] Keys()
        =>
        [
            Case<string, StringCodec>("", "a b", "Ünïque"), Case<char, CharCodec>('x', '€'), Case<bool, BooleanCodec>(true, false),
            Case<Guid, GuidCodec>(new Guid("0f8fad5b-d9cb-469f-a165-70867728950e")),
            Case<sbyte, SByteCodec>(sbyte.MinValue), Case<byte, ByteCodec>(byte.MaxValue), Case<short, Int16Codec>(short.MinValue),
            Case<ushort, UInt16Codec>(ushort.MaxValue),
            Case<int, Int32Codec>(int.MinValue), Case<uint, UInt32Codec>(uint.MaxValue), Case<long, Int64Codec>(long.MinValue), Case<ulong, UInt64Codec>(ulong.MaxValue),
            Case<Int128, Int128Codec>(Int128.MinValue), Case<UInt128, UInt128Codec>(UInt128.MaxValue),
            Case<DateTime, DateTimeCodec>(
                new(2024, 2, 29), new DateTime(2024, 2, 29, 1, 2, 3, DateTimeKind.Utc).AddTicks(120), new(2024, 2, 29, 1, 2, 3, DateTimeKind.Local)),
            Case<DateTimeOffset, DateTimeOffsetCodec>(new(2024, 2, 29, 1, 2, 3, TimeSpan.FromHours(-3.5)), DateTimeOffset.UnixEpoch.AddTicks(1)),
            Case<DateOnly, DateOnlyCodec>(new DateOnly(2024, 2, 29)), Case<TimeOnly, TimeOnlyCodec>(new TimeOnly(1, 2, 3, 400)), Case<TimeSpan, TimeSpanCodec>(TimeSpan.FromHours(-25.5)),
        ];

    private static TestCaseData[] Others()
        =>
        [
            Refused<byte, ByteCodec>("whole numbers from 0 to 255", "x", "", "256", "-1", " 1", "1.0", "1\0"), Refused<Int128, Int128Codec>("whole numbers", "x"),
            Refused<bool, BooleanCodec>("True and False", "yes", "1", "true "), Refused<char, CharCodec>("single characters", "", "ab"),
            Refused<Guid, GuidCodec>("GUIDs", "x", "0f8fad5bd9cb469fa16570867728950e"), Refused<DateTime, DateTimeCodec>("dates with times", "x", "2024-02-30T00:00:00"),
            Refused<DateTimeOffset, DateTimeOffsetCodec>("dates with times", "x"), Refused<DateOnly, DateOnlyCodec>("dates", "2024-02-30"),
            Refused<TimeOnly, TimeOnlyCodec>("times of day", "25:00:00"), Refused<TimeSpan, TimeSpanCodec>("spans of time", "x"),
        ];

    [TestCaseSource(nameof(Keys))]
    public void Come_back(Action test) => test();

    [TestCaseSource(nameof(Others))]
    public void Of_another_kind_are_refused(Action test) => test();

    [Test]
    public void That_are_refused_are_cut_when_they_are_long()
        => Assert.That(Recorded.Problem(static () => Recorded.ReadKey<int, Int32Codec>(new('x', 10_000))), Has.Length.LessThan(200), "the problem");

    private static TestCaseData Case<T, TCodec>(params T[] keys)
        where T : notnull
        where TCodec : struct, IBusKeyCodec<T>
        => Recorded.Case<TCodec>(() =>
        {
            foreach (T key in keys)
            {
                string text = Recorded.WriteKey<T, TCodec>(key);
                string same = JsonElement.Parse(JsonSerializer.Serialize(new Dictionary<T, int> { [key] = 1 })).EnumerateObject().Single().Name;
                Assert.That((text, Recorded.ReadKey<T, TCodec>(text)), Is.EqualTo((same, key)), "its text, and what comes back");
            }
        });

    private static TestCaseData Refused<T, TCodec>(string kind, params string[] keys)
        where TCodec : struct, IBusKeyCodec<T>
        => Recorded.Case<TCodec>(() =>
        {
            foreach (string key in keys)
                Assert.That(Recorded.Problem(() => Recorded.ReadKey<T, TCodec>(key)), Does.StartWith($"has the key '{key}', but its keys are {kind}"));
        });
}
