using Bus.Generators.Model;

namespace Bus.Generators.Emitting;

/// <summary>Writes what belongs to one event: the descriptor.</summary>
internal static class EventWriter
{
    public static void Write(SourceWriter writer, EventModel @event)
        => writer.Lines($"""
            /// <summary>Describes <c>{Names.Comment(@event.BusName)}</c>.</summary>
            {Names.GeneratedCode}
            {Names.Hidden}
            internal sealed partial class {DescriptorOf(@event)}() : {Names.Descriptors}.EventDescriptor<{@event.PayloadType}>({Names.Literal(@event.BusName)}, {Names.Literal(@event.Member.TrimStart('@'))});
            """);

    public static string DescriptorOf(EventModel @event) => DescriptorOf(@event.Identifier);

    public static string DescriptorOf(string identifier) => identifier + "EventDescriptor";
}
