using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Bus.Benchmarks.Quick.Workloads.Codecs;

/// <summary>The same by System.Text.Json's generated code.</summary>
internal sealed class SerializerReading<T>(JsonTypeInfo<T> type, byte[] utf8) : Workload
{
    public override ValueTask RunAsync(int operations)
    {
        int read = 0;
        for (int done = 0; done < operations; done++)
            if (JsonSerializer.Deserialize(utf8, type) is not null) read++;
        Check(read, operations);
        return default;
    }
}
