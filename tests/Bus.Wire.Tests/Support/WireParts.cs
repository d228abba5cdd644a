using Bus.Codecs.Json;
using Bus.Descriptors;

namespace Bus.Wire.Tests.Support;

/// <summary>All that a contract reads.</summary>
internal static class WireParts
{
    public static IReadOnlyList<WirePart> Of<TApi>()
        where TApi : class, IBusApi<TApi>
    {
        Collector collector = new([]);
        foreach (RpcDescriptor rpc in TApi.Descriptor.Rpcs) rpc.Accept<Collector, bool>(ref collector);
        foreach (EventDescriptor @event in TApi.Descriptor.Events) @event.Accept<Collector, bool>(ref collector);
        return collector.Parts;
    }

    public static WirePart ArgumentsOf<TApi>(string rpc)
        where TApi : class, IBusApi<TApi>
        => Of<TApi>().Single(part => part.SchemaPath is ["rpcs", var name, "parameters"] && name == rpc);

    private readonly struct Collector(List<WirePart> parts) : IRpcVisitor<bool>, IEventVisitor<bool>
    {
        public List<WirePart> Parts => parts;

        public bool Visit<TArguments, TResult>(RpcDescriptor<TArguments, TResult> rpc)
            where TArguments : struct
        {
            parts.Add(new WirePart<TArguments>(
                (ref JsonReader reader) => rpc.ReadArguments(ref reader), (ref JsonWriter writer, TArguments value) => rpc.WriteArguments(ref writer, value))
            {
                Name = $"{rpc.Name} arguments", SchemaPath = ["rpcs", rpc.Name, "parameters"],
            });
            parts.Add(new WirePart<TResult>(
                (ref JsonReader reader) => rpc.ReadResult(ref reader), (ref JsonWriter writer, TResult value) => rpc.WriteResult(ref writer, value))
            {
                Name = $"{rpc.Name} result", SchemaPath = ["rpcs", rpc.Name, "response"],
            });
            return true;
        }

        public bool Visit<T>(EventDescriptor<T> @event)
        {
            parts.Add(new WirePart<T>(
                (ref JsonReader reader) => @event.ReadPayload(ref reader), (ref JsonWriter writer, T value) => @event.WritePayload(ref writer, value))
            {
                Name = $"{@event.Name} payload", SchemaPath = ["events", @event.Name, "parameters"],
            });
            return true;
        }
    }
}
