using System.Buffers;

namespace Bus.Codecs;

/// <summary>Looks at how hash codes are spread before a table is filled: those of numbers are known to anybody, who can send such that all fall into one place.</summary>
internal static class HashSpread
{
    /// <summary>What keys are whose hash codes are refused, as a clause.</summary>
    public const string Problem = "has keys that collide: far too many of them have hash codes that fall into one place of a hash table";

    // What a key may cost on average. A thousand keys with one hash code, as clumsy types have them, cost that and are no danger.
    private const int StepsPerItem = 500;

    private const int AlwaysFair = 2 * StepsPerItem;

    /// <summary>Whether so many buckets take the keys in a time that grows with their number.</summary>
    public static bool IsFair<TItem, TKey, TKeyOf>(ReadOnlySpan<TItem> items, int buckets)
        where TKeyOf : struct, IKeyOf<TItem, TKey>
        // The runtime guards text itself.
        => items.Length <= AlwaysFair || typeof(TKey) == typeof(string) || IsSpread<TItem, TKey, TKeyOf>(items, buckets) || IsSpreadWithoutRepeats<TItem, TKey, TKeyOf>(items, buckets);

    private static bool IsSpread<TItem, TKey, TKeyOf>(ReadOnlySpan<TItem> items, int buckets)
        where TKeyOf : struct, IKeyOf<TItem, TKey>
    {
        int[] rented = ArrayPool<int>.Shared.Rent(buckets);
        Span<int> counts = rented.AsSpan(0, buckets);
        counts.Clear();
        long steps = 0;
        foreach (ref readonly TItem item in items) steps += counts[Bucket(HashOf(TKeyOf.KeyOf(item)), buckets)]++;
        ArrayPool<int>.Shared.Return(rented);
        return steps <= (long)items.Length * StepsPerItem;
    }

    /// <summary>As a table counts that is filled: a key that comes again takes no place.</summary>
    private static bool IsSpreadWithoutRepeats<TItem, TKey, TKeyOf>(ReadOnlySpan<TItem> items, int buckets)
        where TKeyOf : struct, IKeyOf<TItem, TKey>
    {
        long left = (long)items.Length * StepsPerItem;
        // The first of a bucket, and the next after each; both count from one.
        int[] first = new int[buckets], next = new int[items.Length];
        for (int index = 0; index < items.Length && left >= 0; index++)
        {
            TKey key = TKeyOf.KeyOf(items[index]);
            int hash = HashOf(key);
            ref int place = ref first[Bucket(hash, buckets)];
            while (place != 0 && !IsSame(TKeyOf.KeyOf(items[place - 1]), key, hash))
            {
                left--;
                place = ref next[place - 1];
            }
            if (place == 0) place = index + 1;
        }
        return left >= 0;
    }

    private static int Bucket(int hash, int buckets) => (int)((uint)hash % (uint)buckets);

    private static int HashOf<TKey>(TKey key) => key is null ? 0 : EqualityComparer<TKey>.Default.GetHashCode(key);

    private static bool IsSame<TKey>(TKey other, TKey key, int hash) => HashOf(other) == hash && EqualityComparer<TKey>.Default.Equals(other, key);
}
