using Bus.Generators.Emitting;
using Bus.Generators.Model;
using Bus.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace Bus.Generators;

/// <summary>Turns contracts into proxies, descriptors and registrations. Parsing makes small equatable models, emitting writes them.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class BusGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValueProvider<GeneratorOptions> options = OptionsParser.Parse(context).WithTrackingName(TrackingNames.Options);

        IncrementalValuesProvider<ParsedApi> parsed = context.SyntaxProvider
            .ForAttributeWithMetadataName(KnownNames.BusApiAttribute, ApiParser.IsCandidate, ApiParser.Parse)
            .WhereNotNull()
            .WithTrackingName(TrackingNames.ParsedApis);
        IncrementalValuesProvider<ApiModel> apis = parsed.Select(static (api, _) => api.Api).WithTrackingName(TrackingNames.Apis);
        IncrementalValuesProvider<PayloadModel> payloads = parsed
            .SelectMany(static (api, _) => api.Payloads)
            .Collect()
            .SelectMany(static (all, _) => PayloadModel.Distinct(all))
            .WithTrackingName(TrackingNames.Payloads);
        IncrementalValuesProvider<ServiceModel> services = context.SyntaxProvider
            .CreateSyntaxProvider(ServiceParser.IsCandidate, ServiceParser.Parse)
            .WhereNotNull()
            .WithTrackingName(TrackingNames.Services);
        IncrementalValuesProvider<ListenerClassModel> listeners = context.SyntaxProvider
            .ForAttributeWithMetadataName(KnownNames.BusListenerAttribute, ListenerParser.IsCandidate, ListenerParser.Parse)
            .WhereNotNull()
            .Collect()
            .SelectMany(static (all, _) => ListenerClassModel.Group(all))
            .WithTrackingName(TrackingNames.Listeners);
        IncrementalValueProvider<EquatableArray<TransportModel>> transports = context.CompilationProvider
            .Select(TransportParser.Parse)
            .WithTrackingName(TrackingNames.Transports);
        IncrementalValueProvider<DiscoveryModel> discovery = context.CompilationProvider
            .Select(DiscoveryParser.Parse)
            .WithTrackingName(TrackingNames.Discovery);
        IncrementalValueProvider<EquatableArray<string>> discoverable = listeners.Collect()
            .Select(static (all, _) => ListenerClassModel.Discoverable(all))
            .WithTrackingName(TrackingNames.Discoverable);
        IncrementalValueProvider<ManifestModel> manifest = apis.Collect().Combine(services.Collect()).Combine(listeners.Collect())
            .Select(static (all, _) => ManifestModel.From(all.Left.Left, all.Left.Right, all.Right))
            .WithTrackingName(TrackingNames.Manifest);

        // What the editor needs: proxies and properties.
        context.RegisterSourceOutput(apis.Combine(options), static (output, item) => ApiEmitter.Emit(output, item.Left, item.Right));
        context.RegisterSourceOutput(services.Where(static service => service.Events.Count > 0), ServiceEmitter.Emit);
        context.RegisterSourceOutput(listeners, ListenerEmitter.Emit);
        context.RegisterSourceOutput(discoverable.Combine(options), static (output, item) => RegistrarEmitter.Emit(output, item.Left, item.Right));
        context.RegisterSourceOutput(
            discovery.Combine(discoverable).Combine(options), static (output, item) => DiscoveryEmitter.Emit(output, item.Left.Left, item.Left.Right, item.Right));

        // What only the build needs.
        context.RegisterImplementationSourceOutput(payloads.Combine(options), static (output, item) => PayloadEmitter.Emit(output, item.Left, item.Right));
        context.RegisterImplementationSourceOutput(transports.Combine(options), static (output, item) => TransportEmitter.Emit(output, item.Left, item.Right));
        context.RegisterImplementationSourceOutput(manifest, ManifestEmitter.Emit);
    }
}
