using Bus.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Bus.Generators.Emitting;

/// <summary>Writes the event properties of a service.</summary>
internal static class ServiceEmitter
{
    public static void Emit(SourceProductionContext output, ServiceModel service)
    {
        string name = Names.Literal(service.Declaration.DisplayName);
        SourceWriter writer = new();
        writer.OpenContainers(service.Declaration);
        writer.Open($"{service.Declaration.Header} : global::Bus.IBusEventSource");
        writer.Lines($"""
            {Names.GeneratedCode}
            private global::Bus.IBus? _attachedBus;
            """);
        foreach (ServiceEventModel @event in service.Events)
        {
            string header = @event.IsExplicit ? $"{@event.DeclaringType}.{@event.Member}" : @event.Member;
            writer.Lines($"""

                /// <inheritdoc/>
                {Names.GeneratedCode}
                {(@event.IsExplicit ? "" : "public ")}global::Bus.BusEvent<{@event.PayloadType}> {header} => _attachedBus is null
                    ? global::Bus.Client.ServiceEvents.Unattached<{@event.PayloadType}>({name}, {Names.Literal(@event.FullBusName)})
                    : {OnBus(@event)};
                """);
        }
        writer.Lines($"""

            {Names.GeneratedCode}
            void global::Bus.IBusEventSource.Attach(global::Bus.IBus bus) => global::Bus.Client.ServiceEvents.Attach(ref _attachedBus, bus, {name});

            {Names.GeneratedCode}
            void global::Bus.IBusEventSource.Detach(global::Bus.IBus bus) => global::Bus.Client.ServiceEvents.Detach(ref _attachedBus, bus);
            """);
        writer.Close();
        writer.CloseContainers();
        writer.AddTo(output, $"{Names.Hint(service.Declaration)}.Events");
    }

    private static string OnBus(ServiceEventModel @event)
    {
        string api = $"_attachedBus.Api<{@event.Contract}>()";
        return $"{(@event.DeclaringType == @event.Contract ? api : $"(({@event.DeclaringType}){api})")}.{@event.Member}";
    }
}
