using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Bus.Benchmarks.Quick.Workloads.Codecs;

/// <summary>The same by System.Text.Json's generated code, with one writer for all.</summary>
internal sealed class SerializerWriting<T>(JsonTypeInfo<T> type, T value) : Workload
{
    private readonly ArrayBufferWriter<byte> _output = new(1 << 14);

    public override ValueTask RunAsync(int operations)
    {
        using Utf8JsonWriter writer = new(_output);
        int written = 0;
        for (int done = 0; done < operations; done++)
        {
            _output.ResetWrittenCount();
            writer.Reset(_output);
            JsonSerializer.Serialize(writer, value, type);
            writer.Flush();
            if (_output.WrittenCount > 0) written++;
        }
        Check(written, operations);
        return default;
    }
}
