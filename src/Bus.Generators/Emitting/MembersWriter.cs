using Bus.Generators.Model;

namespace Bus.Generators.Emitting;

/// <summary>Writes the descriptors of a contract and its members.</summary>
internal static class MembersWriter
{
    public static void Write(SourceWriter writer, ApiModel api)
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
            writer.Lines($"internal static readonly {EventWriter.DescriptorOf(@event)} {FieldOf(@event)} = new();");
        writer.Lines($"""

            internal static readonly {Names.Descriptors}.ApiDescriptor Api = new {Names.Api}();

            internal static readonly int Slot = Api.Slot;
            """);
        writer.Close();
        writer.Line();
        WriteApi(writer, api);
    }

    private static void WriteApi(SourceWriter writer, ApiModel api)
    {
        writer.Lines($"""
            /// <summary>Describes the contract.</summary>
            {Names.GeneratedCode}
            {Names.Hidden}
            internal sealed partial class {Names.Api}() : {Names.Descriptors}.ApiDescriptor(
                {Names.Literal(api.BusName)}, {Names.Literal(api.Declaration.DisplayName)}, version: {Names.Literal(api.Version)}, isInternal: {Names.Literal(api.IsInternal)},
                rpcs: [{string.Join(", ", api.Rpcs.Select(static rpc => $"{Names.Members}.{FieldOf(rpc)}"))}],
                events: [{string.Join(", ", api.Events.Select(static @event => $"{Names.Members}.{FieldOf(@event)}"))}]);
            """);
    }

    public static string FieldOf(RpcModel rpc) => rpc.Identifier + "Rpc";

    public static string FieldOf(EventModel @event) => @event.Identifier + "Event";
}
