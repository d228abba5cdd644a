namespace Bus.Testing;

/// <summary>An order in which events are delivered, by their indexes; an index that comes again is a duplicate.</summary>
internal sealed record DeliverySequence(IReadOnlyList<int> Order)
{
    private const int MostPermuted = 4;

    public static DeliverySequence InOrder(int count) => new([.. Enumerable.Range(0, count)]);

    /// <summary>What is tried, the simplest first, so that the first that fails says most.</summary>
    public static IEnumerable<DeliverySequence> All(int count, bool anyOrder, int shuffles, Random random)
    {
        int[] once = [.. Enumerable.Range(0, count)];
        // A duplicate at once, a duplicate that comes late, and everything again.
        foreach (int twice in once) yield return new([.. once[..(twice + 1)], .. once[twice..]]);
        foreach (int late in once[..^1]) yield return new([.. once, late]);
        if (count > 1) yield return new([.. once, .. once]);
        if (!anyOrder) yield break;
        if (count <= MostPermuted)
            foreach (int[] permutation in Permutations(once, 0))
                yield return new([.. permutation]);
        else
            yield return new([.. once.Reverse()]);
#pragma warning disable CA5394 // Sequences that can be drawn again are what is wanted, not secrets.
        for (int drawn = 0; drawn < shuffles; drawn++)
        {
            int[] shuffled = [.. once, .. once.Where(_ => random.Next(2) == 0)];
            random.Shuffle(shuffled);
            yield return new(shuffled);
        }
#pragma warning restore CA5394
    }

    /// <summary>The sequence for a message: <c>#1, #2, #2</c>.</summary>
    public override string ToString() => string.Join(", ", Order.Select(static index => $"#{index + 1}"));

    private static IEnumerable<int[]> Permutations(int[] items, int from)
    {
        if (from == items.Length) yield return items;
        for (int index = from; index < items.Length; index++)
        {
            (items[from], items[index]) = (items[index], items[from]);
            foreach (int[] permutation in Permutations([.. items], from + 1)) yield return permutation;
            (items[from], items[index]) = (items[index], items[from]);
        }
    }
}
