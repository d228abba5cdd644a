using Bus.Generators.Emitting;
using Bus.Generators.Emitting.Codecs;
using Bus.Generators.Locking;
using Bus.Generators.Model;
using Bus.Generators.Model.Shapes;
using Bus.Generators.Parsing;
using Bus.Generators.Parsing.Shapes;
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

        IncrementalValuesProvider<ApiModel> apis = context.SyntaxProvider
            .ForAttributeWithMetadataName(KnownNames.BusApiAttribute, ApiParser.IsCandidate, ApiParser.Parse)
            .WhereNotNull()
            .Collect()
            .SelectMany(static (all, _) => FileNumbers.Give(all, static api => api.Declaration, static (api, declaration) => api with { Declaration = declaration }))
            .WithTrackingName(TrackingNames.Apis);
        // A step of its own, which nothing but the build asks for: following every type of every payload takes longer than the rest.
        IncrementalValuesProvider<ApiShapesModel> apiShapes = context.SyntaxProvider
            .ForAttributeWithMetadataName(KnownNames.BusApiAttribute, ApiParser.IsCandidate, ApiShapesParser.Parse)
            .WhereNotNull()
            .Collect()
            .SelectMany(static (all, _) => FileNumbers.Give(all, static api => api.Declaration, static (api, declaration) => api with { Declaration = declaration }))
            .WithTrackingName(TrackingNames.ApiShapes);
        IncrementalValuesProvider<ShapeModel> shapes = apiShapes
            .SelectMany(static (api, _) => api.Shapes)
            .Collect()
            .SelectMany(static (all, _) => ShapeModel.Distinct(all))
            .WithTrackingName(TrackingNames.Shapes);
        IncrementalValuesProvider<ServiceModel> services = context.SyntaxProvider
            .CreateSyntaxProvider(ServiceParser.IsCandidate, ServiceParser.Parse)
            .WhereNotNull()
            .Collect()
            .SelectMany(static (all, _) => FileNumbers.Give(all, static service => service.Declaration, static (service, declaration) => service with { Declaration = declaration }))
            .WithTrackingName(TrackingNames.Services);
        IncrementalValuesProvider<ListenerClassModel> listeners = context.SyntaxProvider
            .ForAttributeWithMetadataName(KnownNames.BusListenerAttribute, ListenerParser.IsCandidate, ListenerParser.Parse)
            .WhereNotNull()
            .Collect()
            .SelectMany(static (all, _) => ListenerClassModel.Group(all))
            .Collect()
            .SelectMany(static (all, _) => FileNumbers.Give(all, static group => group.Declaration, static (group, declaration) => group with { Declaration = declaration }))
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
        IncrementalValuesProvider<WiringModel> wiring = context.SyntaxProvider
            .CreateSyntaxProvider(WiringParser.IsCandidate, WiringParser.Parse)
            .WhereNotNull()
            .WithTrackingName(TrackingNames.Wiring);
        IncrementalValueProvider<ManifestModel> manifest = apis.Collect().Combine(services.Collect()).Combine(listeners.Collect()).Combine(wiring.Collect())
            .Select(static (all, _) => ManifestModel.From(all.Left.Left.Left, all.Left.Left.Right, all.Left.Right, all.Right))
            .WithTrackingName(TrackingNames.Manifest);
        // Only a build that updates the lock needs it: nothing of it is left in what is shipped.
        IncrementalValueProvider<string> contractLock = apiShapes.Collect()
            .Combine(context.AnalyzerConfigOptionsProvider.Select(static (options, _) => LockOptions.IsOn(options.GlobalOptions) && LockOptions.IsUpdating(options.GlobalOptions)))
            .Select(static (all, _) => all.Right ? LockText.Write(LockBuilder.Of(all.Left)) : "")
            .WithTrackingName(TrackingNames.ContractLock);

        // What the editor needs: proxies and properties.
        context.RegisterSourceOutput(apis.Combine(options), static (output, item) => ApiEmitter.Emit(output, item.Left, item.Right));
        context.RegisterSourceOutput(services.Where(static service => service.Events.Count > 0), ServiceEmitter.Emit);
        context.RegisterSourceOutput(listeners, ListenerEmitter.Emit);
        context.RegisterSourceOutput(discoverable.Combine(options), static (output, item) => RegistrarEmitter.Emit(output, item.Left, item.Right));
        context.RegisterSourceOutput(
            discovery.Combine(discoverable).Combine(options), static (output, item) => DiscoveryEmitter.Emit(output, item.Left.Left, item.Left.Right, item.Right));

        // What only the build needs.
        context.RegisterImplementationSourceOutput(apiShapes, ApiCodecsEmitter.Emit);
        context.RegisterImplementationSourceOutput(shapes.Combine(options), static (output, item) => ShapeEmitter.Emit(output, item.Left, item.Right));
        context.RegisterImplementationSourceOutput(transports.Combine(options), static (output, item) => TransportEmitter.Emit(output, item.Left, item.Right));
        context.RegisterImplementationSourceOutput(manifest, ManifestEmitter.Emit);
        context.RegisterImplementationSourceOutput(contractLock, LockEmitter.Emit);
    }
}
