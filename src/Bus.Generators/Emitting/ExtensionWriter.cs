using Bus.Generators.Model;

namespace Bus.Generators.Emitting;

/// <summary>Writes the contract's property on every bus.</summary>
internal static class ExtensionWriter
{
    public static void Write(SourceWriter writer, ApiModel api, GeneratorOptions options)
    {
        string contract = api.Declaration.FullName;
        if (api.Declaration.Namespace.Length > 0) writer.Open($"namespace {api.Declaration.Namespace}");
        writer.Lines($"""
            /// <summary>Puts <see cref="{contract}"/> on every bus.</summary>
            {Names.GeneratedCode}
            """);
        writer.Open($"{(api.Declaration.IsPublic ? "public" : "internal")} static class {Containers(api)}{api.PropertyName}BusExtensions");
        string body = $"bus is global::Bus.BusClient client && client.Slot({contract}.{Names.Members}.Slot) is {contract}.{Names.Proxy} proxy ? proxy : bus.Api<{contract}>()";
        if (options.HasExtensionProperties)
        {
            writer.Lines("/// <param name=\"bus\">The bus.</param>");
            writer.Open("extension(global::Bus.IBus bus)");
            writer.Lines($"""
                /// <inheritdoc cref="{contract}"/>
                public {contract} {api.PropertyName}
                    => {body};
                """);
            writer.Close();
        }
        else
        {
            writer.Lines($"""
                /// <inheritdoc cref="{contract}"/>
                /// <param name="bus">The bus.</param>
                public static {contract} {api.PropertyName}(this global::Bus.IBus bus)
                    => {body};
                """);
        }
        writer.Close();
        if (api.Declaration.Namespace.Length > 0) writer.Close();
    }

    /// <summary>Two contracts of one name may be nested in different types of one namespace.</summary>
    private static string Containers(ApiModel api)
        => string.Concat(api.Declaration.Containers.Select(static header => header.Substring(header.LastIndexOf(' ') + 1)));
}
