using Bus.Codecs.Json;
using Bus.Descriptors;

namespace Bus.Benchmarks.Quick.Workloads.Codecs;

/// <summary>Reads a payload, again and again.</summary>
internal sealed class EventReading<T>(EventDescriptor<T> @event, byte[] utf8) : Workload
{
    public override ValueTask RunAsync(int operations)
    {
        int read = 0;
        for (int done = 0; done < operations; done++)
        {
            JsonReader reader = new(utf8);
            if (@event.ReadPayload(ref reader) is not null) read++;
            reader.End();
        }
        Check(read, operations);
        return default;
    }
}
