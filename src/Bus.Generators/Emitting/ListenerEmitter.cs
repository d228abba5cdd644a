using Bus.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Bus.Generators.Emitting;

/// <summary>Writes the registration of a class's listeners.</summary>
internal static class ListenerEmitter
{
    public static void Emit(SourceProductionContext output, ListenerClassModel group)
    {
        string self = group.Declaration.Self;
        SourceWriter writer = new();
        writer.OpenContainers(group.Declaration);
        writer.Open($"{group.Declaration.Header} : global::Bus.IBusListeners<{self}>");
        writer.Lines(Names.GeneratedCode);
        writer.Open($"""
            static async global::System.Threading.Tasks.ValueTask global::Bus.IBusListeners<{self}>.ListenAsync(
                global::Bus.IBus bus, {self} listeners, global::System.Collections.Generic.ICollection<global::Bus.IBusListener> started,
                global::Bus.ListenOptions? options, {Names.Token} cancellationToken)
            """);
        if (group.Listeners.FirstOrDefault(static listener => listener.Problem is not null) is { } misfit)
        {
            // Nothing starts when one of them cannot: a listener that is silently missing would only be missed in production.
            writer.Lines($"await global::System.Threading.Tasks.Task.FromException(global::Bus.Client.UnsupportedMember.Listener({Names.Literal(group.Declaration.DisplayName)}, {Names.Literal(misfit.Method)}, {Names.Literal(misfit.Problem)})).ConfigureAwait(false);");
        }
        foreach (ListenerModel listener in group.Listeners.Where(static listener => listener.Problem is null))
            writer.Lines($"""
                started.Add(await {Api(listener)}.{listener.Event}.ListenAsync(
                    {Names.Literal(listener.Name)}, {Handler(listener, self)}, options, cancellationToken).ConfigureAwait(false));
                """);
        writer.Close();
        writer.Close();
        writer.CloseContainers();
        writer.AddTo(output, $"{Names.Hint(group.Declaration.DisplayName)}.Listeners");
    }

    private static string Api(ListenerModel listener) => listener.DeclaringType == listener.Contract
        ? $"bus.Api<{listener.Contract}>()"
        : $"(({listener.DeclaringType})bus.Api<{listener.Contract}>())";

    private static string Handler(ListenerModel listener, string self)
    {
        string call = $"{(listener.IsStatic ? self : "listeners")}.{listener.Method}({listener.Arguments})";
        return $"(payload, context, token) => {(listener.ReturnsTask ? $"new global::System.Threading.Tasks.ValueTask({call})" : call)}";
    }
}
