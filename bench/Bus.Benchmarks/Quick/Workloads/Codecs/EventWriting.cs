using System.Buffers;
using Bus.Codecs.Json;
using Bus.Descriptors;

namespace Bus.Benchmarks.Quick.Workloads.Codecs;

/// <summary>Writes a payload into one buffer, again and again.</summary>
internal sealed class EventWriting<T>(EventDescriptor<T> @event, T payload) : Workload
{
    private readonly ArrayBufferWriter<byte> _output = new(1 << 14);

    public override ValueTask RunAsync(int operations)
    {
        int written = 0;
        for (int done = 0; done < operations; done++)
        {
            _output.ResetWrittenCount();
            JsonWriter writer = new(_output, JsonDialect.Web);
            @event.WritePayload(ref writer, payload);
            writer.Flush();
            if (_output.WrittenCount > 0) written++;
        }
        Check(written, operations);
        return default;
    }
}
