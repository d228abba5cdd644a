using Bus.Generators.Model;

namespace Bus.Generators.Emitting;

/// <summary>Writes the descriptors of a contract and its members.</summary>
internal static class MembersWriter
{
    public static void Write(SourceWriter writer, ApiModel api, GeneratorOptions options)
    {
        writer.Lines($"""
            /// <summary>The descriptors of the contract and its members.</summary>
            {Names.GeneratedCode}
            {Names.Hidden}
            """);
        writer.Open($"internal static class {Names.Members}");
        foreach (RpcModel rpc in api.Rpcs)
            writer.Lines($"internal static readonly {RpcWriter.DescriptorOf(rpc)} {FieldOf(rpc)} = new();");
        foreach (EventModel @event in api.Events)
            writer.Lines($"""
                internal static readonly {Names.Descriptors}.EventDescriptor<{@event.PayloadType}> {FieldOf(@event)} =
                    new({Names.Literal(@event.BusName)}, {Names.Literal(@event.Member.TrimStart('@'))}, {PayloadOf(@event, options)});
                """);
        writer.Lines($"""

            internal static readonly {Names.Descriptors}.ApiDescriptor Api = new(
                {Names.Literal(api.BusName)}, {Names.Literal(api.Declaration.DisplayName)}, version: {Names.Literal(api.Version)}, isInternal: {Names.Literal(api.IsInternal)},
                rpcs: [{string.Join(", ", api.Rpcs.Select(FieldOf))}],
                events: [{string.Join(", ", api.Events.Select(FieldOf))}]);

            internal static readonly int Slot = Api.Slot;
            """);
        writer.Close();
    }

    public static string FieldOf(RpcModel rpc) => rpc.Identifier + "Rpc";

    public static string FieldOf(EventModel @event) => @event.Identifier + "Event";

    private static string PayloadOf(EventModel @event, GeneratorOptions options) => @event.PayloadIdentifier is { } identifier
        ? $"global::{Names.HelperNamespace(options)}.{PayloadEmitter.ClassName}.{identifier}"
        : $"new {Names.Descriptors}.PayloadDescriptor({Names.Literal(@event.PayloadType.Replace("global::", ""))}, [])";
}
