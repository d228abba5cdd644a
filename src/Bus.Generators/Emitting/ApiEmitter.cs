using Bus.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Bus.Generators.Emitting;

/// <summary>Writes the other half of a contract: what it is called, its members' descriptors, its proxy, and its property on the bus.</summary>
internal static class ApiEmitter
{
    public static void Emit(SourceProductionContext output, ApiModel api, GeneratorOptions options)
    {
        SourceWriter writer = new();
        writer.OpenContainers(api.Declaration);
        WriteContract(writer, api);
        writer.CloseContainers();
        if (api.Declaration.IsAccessible)
        {
            writer.Line();
            ExtensionWriter.Write(writer, api, options);
        }
        writer.AddTo(output, Names.Hint(api.Declaration));
    }

    private static void WriteContract(SourceWriter writer, ApiModel api)
    {
        string name = api.Declaration.Name, self = $"{Names.Descriptors}.IBusApi<{name}>";
        writer.Open($"{api.Declaration.Header} : {self}");
        writer.Lines($$"""
            static {{Names.Descriptors}}.ApiDescriptor {{self}}.Descriptor => {{Names.Members}}.Api;

            static {{name}} {{self}}.CreateProxy(global::Bus.Client.ApiClient<{{name}}> client) => new {{Names.Proxy}}(client);
            """);
        writer.Line();
        MembersWriter.Write(writer, api);
        foreach (RpcModel rpc in api.Rpcs)
        {
            writer.Line();
            RpcWriter.Write(writer, rpc);
        }
        foreach (EventModel @event in api.Events)
        {
            writer.Line();
            EventWriter.Write(writer, @event);
        }
        writer.Line();
        ProxyWriter.Write(writer, api);
        writer.Close();
    }
}
