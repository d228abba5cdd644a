using Bus.Codecs;

namespace Bus.Runtime.Tests.Codecs;

/// <summary>Keys as honest senders have them are fair, however regular; keys that somebody chose for their hash codes are not.</summary>
internal sealed class SpreadOfHashCodes
{
    private const int Many = 1_000_000;

    [Test]
    public void Is_fair_for_numbers_in_order([Values(1, -1, 2, 1000, 1024, 2048)] int factor) => AssertFair(Numbers.Select(number => number * factor));

    [Test]
    public void Is_fair_for_multiples_of_powers_of_two([Range(0, 40, 4)] int power) => AssertFair(Numbers.Select(number => (long)number << power));

    [Test]
    public void Is_fair_for_long_numbers([Values(1000, 1_000_000, 1_000_000_007)] long factor) => AssertFair(Numbers.Select(number => number * factor));

    [Test]
    public void Is_fair_for_wide_numbers() => AssertFair(Numbers.Select(static number => (Int128)number * 1_000_000_000_000));

    [Test]
    public void Is_fair_for_days() => AssertFair(Numbers.Select(static number => DateTime.UnixEpoch.AddDays(number)));

    [Test]
    public void Is_fair_for_hours() => AssertFair(Numbers.Select(static number => DateTimeOffset.UnixEpoch.AddHours(number)));

    [Test]
    public void Is_fair_for_seconds() => AssertFair(Numbers.Select(static number => TimeSpan.FromSeconds(number)));

    [Test]
    public void Is_fair_for_dates() => AssertFair(Numbers.Select(static number => DateOnly.FromDayNumber(number)));

    [Test]
    public void Is_fair_for_prices() => AssertFair(Numbers.Select(static number => number / 100m));

    [Test]
    public void Is_fair_for_fractions() => AssertFair(Numbers.Select(static number => number / 8.0));

    [Test]
    public void Is_fair_for_identifiers() => AssertFair(Numbers.Select(static number => new Guid(number, 0, 0, [1, 2, 3, 4, 5, 6, 7, 8])));

    [Test]
    public void Is_fair_for_values_of_an_enum() => AssertFair(Numbers.Select(static number => (DayOfWeek)number));

    [Test]
    public void Is_fair_for_characters() => AssertFair(Numbers.Select(static number => (char)number));

    [Test]
    public void Is_fair_for_pairs() => AssertFair(Numbers.Select(static number => (number / 1000, number % 1000)));

    [Test]
    public void Is_fair_where_keys_come_again() => AssertFair(Numbers.Select(static number => number % 3));

    [Test]
    public void Is_fair_for_a_thousand_keys_of_a_clumsy_type() => AssertFair(Enumerable.Range(0, 1000).Select(static number => new Clumsy(number)));

    [Test]
    public void Is_unfair_where_hash_codes_are_one() => Assert.That(IsFair(Enumerable.Range(0, 2000).Select(static number => new Clumsy(number))), Is.False);

    [Test]
    public void Is_unfair_where_numbers_fall_into_one_bucket()
    {
        int buckets = new Dictionary<int, int>(2000).EnsureCapacity(0);
        Assert.That(IsFair(Enumerable.Range(0, 2000).Select(number => number * buckets)), Is.False);
    }

    private static IEnumerable<int> Numbers => Enumerable.Range(0, Many);

    private static void AssertFair<T>(IEnumerable<T> keys) => Assert.That(IsFair(keys), Is.True);

    private static bool IsFair<T>(IEnumerable<T> keys)
    {
        T[] items = [.. keys];
        return HashSpread.IsFair<T, T, KeyOfItem<T>>(items, new HashSet<T>(items.Length).EnsureCapacity(0));
    }

    private sealed record Clumsy(int Number)
    {
        public override int GetHashCode() => 1;
    }
}
