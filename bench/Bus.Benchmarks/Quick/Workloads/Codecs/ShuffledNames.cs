using Bus.Descriptors;

namespace Bus.Benchmarks.Quick.Workloads.Codecs;

/// <summary>The names of an API's RPCs in an order that no predictor learns.</summary>
internal static class ShuffledNames
{
    private const int Seed = 7, Count = 4096;

    public static byte[][] Of(ApiDescriptor api)
    {
        Random random = new(Seed);
        byte[][] names = [.. api.Rpcs.Select(static rpc => rpc.Utf8Name.ToArray())];
        return [.. Enumerable.Range(0, Count).Select(_ => names[random.Next(names.Length)])];
    }
}
