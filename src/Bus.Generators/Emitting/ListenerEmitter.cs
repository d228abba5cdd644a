using Bus.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Bus.Generators.Emitting;

/// <summary>Writes the registration of a class's listeners.</summary>
internal static class ListenerEmitter
{
    private const string Descriptor = "global::Bus.Listening.ListenerDescriptor";

    public static void Emit(SourceProductionContext output, ListenerClassModel group)
    {
        string self = group.Declaration.Self;
        SourceWriter writer = new();
        writer.OpenContainers(group.Declaration);
        writer.Open($"{group.Declaration.Header} : global::Bus.IBusListeners<{self}>");
        WriteDescriptors(writer, group, self);
        writer.Line();
        WriteStart(writer, group, self);
        writer.Close();
        writer.CloseContainers();
        writer.AddTo(output, $"{Names.Hint(group.Declaration)}.Listeners");
    }

    private static void WriteDescriptors(SourceWriter writer, ListenerClassModel group, string self)
    {
        writer.Lines($"""
            {Names.GeneratedCode}
            static global::System.Collections.Generic.IReadOnlyList<{Descriptor}> global::Bus.IBusListeners<{self}>.Listeners =>
            [
            """);
        foreach (ListenerModel listener in group.Listeners) writer.Lines($"    {New(listener)},");
        writer.Lines("];");
    }

    private static void WriteStart(SourceWriter writer, ListenerClassModel group, string self)
    {
        writer.Lines(Names.GeneratedCode);
        writer.Open($"""
            static async global::System.Threading.Tasks.ValueTask global::Bus.IBusListeners<{self}>.ListenAsync(
                global::Bus.Listening.ListenerStarter<{self}> starter, {Names.Token} cancellationToken)
            """);
        if (group.Listeners.FirstOrDefault(static listener => listener.Problem is not null) is { } misfit)
        {
            // Nothing starts when one of them cannot: a listener that is silently missing would only be missed in production.
            writer.Lines($"await global::System.Threading.Tasks.Task.FromException(global::Bus.Client.UnsupportedMember.Listener({Names.Literal(group.Declaration.DisplayName)}, {Names.Literal(misfit.Method)}, {Names.Literal(misfit.Problem)})).ConfigureAwait(false);");
        }
        foreach (ListenerModel listener in group.Listeners.Where(static listener => listener.Problem is null))
            writer.Lines($"""
                await starter.{(listener.IsStatic ? "ListenStaticAsync" : "ListenAsync")}(
                    {New(listener)}, {Api(listener)}.{listener.Event},
                    {Handler(listener, self)}, cancellationToken).ConfigureAwait(false);
                """);
        writer.Close();
    }

    private static string New(ListenerModel listener)
    {
        string details = listener.Problem is not null ? $" {{ Problem = {Names.Literal($"{listener.Method} cannot listen: {listener.Problem}")} }}"
            : listener.Options.Length > 0 ? $" {{ Options = static options => options with {{ {listener.Options} }} }}"
            : "";
        return $"new {Descriptor}({Names.Literal(listener.Api)}, {Names.Literal(listener.FullBusName)}, {Names.Literal(listener.Name)}){details}";
    }

    private static string Api(ListenerModel listener) => listener.DeclaringType == listener.Contract
        ? $"starter.Bus.Api<{listener.Contract}>()"
        : $"(({listener.DeclaringType})starter.Bus.Api<{listener.Contract}>())";

    private static string Handler(ListenerModel listener, string self)
    {
        string call = $"{(listener.IsStatic ? self : "listeners")}.{listener.Method}({listener.Arguments})";
        return $"static ({(listener.IsStatic ? "" : "listeners, ")}payload, context, token) => " +
            (listener.ReturnsTask ? $"new global::System.Threading.Tasks.ValueTask({call})" : call);
    }
}
