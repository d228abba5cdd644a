using Bus.Codecs.Json;
using Bus.Descriptors;

namespace Bus.Benchmarks.Quick.Workloads.Codecs;

/// <summary>Makes the workload of an RPC that is known by its name.</summary>
/// <param name="isReading">Whether arguments are read, or else written.</param>
/// <param name="utf8">The arguments as JSON.</param>
internal readonly struct ArgumentsWorkload(bool isReading, byte[] utf8) : IRpcVisitor<Workload>
{
    public Workload Visit<TArguments, TResult>(RpcDescriptor<TArguments, TResult> rpc)
        where TArguments : struct
    {
        if (isReading) return new ArgumentsReading<TArguments, TResult>(rpc, utf8);
        JsonReader reader = new(utf8);
        return new ArgumentsWriting<TArguments, TResult>(rpc, rpc.ReadArguments(ref reader));
    }
}
