using Bus.Generators.Model;

namespace Bus.Generators.Emitting;

/// <summary>Writes the proxy: the contract's implementation that calls over a bus.</summary>
internal static class ProxyWriter
{
    public static void Write(SourceWriter writer, ApiModel api)
    {
        string name = api.Declaration.Name;
        writer.Lines($"""
            /// <summary>Calls <see cref="{name}"/> over a bus: the service directly where it is in this process and nothing stands in between.</summary>
            {Names.GeneratedCode}
            {Names.Hidden}
            """);
        writer.Open($"internal sealed class {Names.Proxy}(global::Bus.Client.ApiClient<{name}> client) : global::Bus.Client.ApiProxy<{name}>(client), {name}");
        foreach (EventModel @event in api.Events)
            writer.Lines($"private readonly global::Bus.BusEvent<{@event.PayloadType}> {FieldOf(@event)} = client.Event({Names.Members}.{MembersWriter.FieldOf(@event)});");
        bool isFirst = api.Events.Count == 0;
        foreach (EventModel @event in api.Events)
        {
            writer.Line();
            writer.Lines($"global::Bus.BusEvent<{@event.PayloadType}> {@event.DeclaringType}.{@event.Member} => {FieldOf(@event)};");
        }
        foreach (RpcModel rpc in api.Rpcs)
        {
            if (!isFirst) writer.Line();
            isFirst = false;
            ProxyMethodWriter.Write(writer, rpc, api.Declaration.FullName);
        }
        foreach (UnsupportedMemberModel member in api.Unsupported)
        {
            if (!isFirst) writer.Line();
            isFirst = false;
            WriteUnsupported(writer, api, member);
        }
        writer.Close();
    }

    private static string FieldOf(EventModel @event) => "_" + char.ToLowerInvariant(@event.Identifier[0]) + @event.Identifier.Substring(1) + "Event";

    private static void WriteUnsupported(SourceWriter writer, ApiModel api, UnsupportedMemberModel member)
        => writer.Lines(member.Declaration.Replace(
            "Unsupported()", $"global::Bus.Client.UnsupportedMember.Of({Names.Literal(api.Declaration.DisplayName)}, {Names.Literal(member.Member)}, {Names.Literal(member.Problem)})"));
}
