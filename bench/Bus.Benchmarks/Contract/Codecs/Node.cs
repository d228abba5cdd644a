namespace Bus.Benchmarks.Contract.Codecs;

/// <summary>A tree.</summary>
public sealed record Node(string Name, int Value, Node[] Children)
{
    /// <summary>A tree of 31 nodes.</summary>
    public static Node Sample() => Grow(4);

    private static Node Grow(int height) => new($"node {height}", height * 100, height == 0 ? [] : [Grow(height - 1), Grow(height - 1)]);
}
