using Bus.Descriptors;

namespace Bus.Benchmarks.Quick.Workloads.Codecs;

/// <summary>Finds RPCs by their names, which come in no order.</summary>
internal sealed class NameFinding(ApiDescriptor api) : Workload
{
    private readonly byte[][] _names = ShuffledNames.Of(api);

    public override ValueTask RunAsync(int operations)
    {
        byte[][] names = _names;
        int found = 0;
        for (int done = 0, next = 0; done < operations; done++)
        {
            if (api.FindRpc(names[next]) is not null) found++;
            if (++next == names.Length) next = 0;
        }
        Check(found, operations);
        return default;
    }
}
