using Bus.Codecs.Json;
using Bus.Descriptors;

namespace Bus.Benchmarks.Quick.Workloads.Codecs;

/// <summary>Reads arguments, again and again.</summary>
internal sealed class ArgumentsReading<TArguments, TResult>(RpcDescriptor<TArguments, TResult> rpc, byte[] utf8) : Workload
    where TArguments : struct
{
    private TArguments _last;

    public override ValueTask RunAsync(int operations)
    {
        int read = 0;
        for (int done = 0; done < operations; done++)
        {
            JsonReader reader = new(utf8);
            _last = rpc.ReadArguments(ref reader);
            reader.End();
            read++;
        }
        Check(rpc.ValuesOf(_last).Length == 2 ? read : 0, operations);
        return default;
    }
}
