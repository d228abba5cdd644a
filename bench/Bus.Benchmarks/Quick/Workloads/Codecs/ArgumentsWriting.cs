using System.Buffers;
using Bus.Codecs.Json;
using Bus.Descriptors;

namespace Bus.Benchmarks.Quick.Workloads.Codecs;

/// <summary>Writes arguments into one buffer, again and again.</summary>
internal sealed class ArgumentsWriting<TArguments, TResult>(RpcDescriptor<TArguments, TResult> rpc, TArguments arguments) : Workload
    where TArguments : struct
{
    private readonly ArrayBufferWriter<byte> _output = new(1 << 14);

    public override ValueTask RunAsync(int operations)
    {
        int written = 0;
        for (int done = 0; done < operations; done++)
        {
            _output.ResetWrittenCount();
            JsonWriter writer = new(_output, JsonDialect.Web);
            rpc.WriteArguments(ref writer, arguments);
            writer.Flush();
            if (_output.WrittenCount > 0) written++;
        }
        Check(written, operations);
        return default;
    }
}
