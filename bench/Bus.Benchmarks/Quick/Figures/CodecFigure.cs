using System.Buffers;
using Bus.Benchmarks.Contract.Codecs;
using Bus.Benchmarks.Quick.Harness;
using Bus.Benchmarks.Quick.Workloads;
using Bus.Benchmarks.Quick.Workloads.Codecs;
using Bus.Codecs.Json;
using Bus.Descriptors;
using System.Text.Json.Serialization.Metadata;

namespace Bus.Benchmarks.Quick.Figures;

/// <summary>A payload through its generated codec as JSON, against System.Text.Json's generated code.</summary>
internal sealed class CodecFigure<T>(string name, bool isReading, EventDescriptor<T> @event, T payload, JsonTypeInfo<T> type, double limit) : SteadyFigure
{
    public override string Name => name;

    public override Bound Bound { get; } = new TimesFloor(limit);

    public override double? MostBytesAbove => isReading ? null : 0.5;

    public override int OperationsPerSlice => 100;

    public override ValueTask<Workload> CaseAsync() => new(isReading ? new EventReading<T>(@event, Utf8()) : new EventWriting<T>(@event, payload));

    public override ValueTask<Workload> FloorAsync() => new(isReading ? new SerializerReading<T>(type, Utf8()) : new SerializerWriting<T>(type, payload));

    private byte[] Utf8()
    {
        ArrayBufferWriter<byte> output = new();
        JsonWriter writer = new(output, JsonDialect.Web);
        @event.WritePayload(ref writer, payload);
        writer.Flush();
        return output.WrittenSpan.ToArray();
    }
}
