using System.Collections.Immutable;
using Bus.Analyzers.Listening;
using Bus.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Bus.Analyzers.Hosting;

/// <summary>Looks at a whole program, with what the assemblies say that it puts together: what is called and not served, written and not started.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class WiringAnalyzer : BusAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [HostingRules.NeverRegistered, HostingRules.NotServedHere, HostingRules.ServedElsewhere, HostingRules.SameListenerElsewhere];

    /// <inheritdoc/>
    protected override void Start(CompilationStartAnalysisContext context)
    {
        // A library does not put programs together, and a program of tests only parts of them: whether something is missing is not for it to say.
        if (IsTestProject(context.Options.AnalyzerConfigOptionsProvider.GlobalOptions)) return;
        if (!context.Compilation.IsProgram()) return;
        ProgramWiring wiring = new();
        context.RegisterOperationAction(operation => wiring.Add((IInvocationOperation)operation.Operation), OperationKind.Invocation);
        context.RegisterSymbolAction(symbol => wiring.Add((IMethodSymbol)symbol.Symbol), SymbolKind.Method);
        context.RegisterCompilationEndAction(end => Report(end, wiring, [.. Manifests.ReferencedBy(end.Compilation, end.CancellationToken)]));
    }

    private static bool IsTestProject(AnalyzerConfigOptions options)
        => options.TryGetValue("build_property.IsTestProject", out string? value) && value.Equals("true", StringComparison.OrdinalIgnoreCase);

    private static void Report(CompilationAnalysisContext context, ProgramWiring wiring, IReadOnlyList<ManifestEntry> manifests)
    {
        if (!wiring.StartsAny) ReportUnstarted(context, wiring, manifests);
        ILookup<string, ManifestEntry> served = manifests.Where(static entry => entry.Kind == ManifestKind.Serves).ToLookup(static entry => entry.Api);
        ReportServedTwice(context, wiring, served);
        ReportListenersOfOneName(context, wiring, manifests);
        foreach ((string api, (Location place, string rpc)) in wiring.Called.First())
            if (!wiring.Served.Contains(api) && !served.Contains(api)) context.Report(HostingRules.NotServedHere, place, api, rpc);
    }

    private static void ReportServedTwice(CompilationAnalysisContext context, ProgramWiring wiring, ILookup<string, ManifestEntry> served)
    {
        foreach ((string api, Location place) in wiring.Served.First())
            if (served[api].FirstOrDefault() is { } other) context.Report(HostingRules.ServedElsewhere, place, api, "here", other.Assembly);
        if (wiring.Composed is not { } composed) return;
        foreach (IGrouping<string, ManifestEntry> api in served.Where(api => !wiring.Served.Contains(api.Key)))
            if (api.FirstOrDefault(other => other.Assembly != api.First().Assembly) is { } other) context.Report(HostingRules.ServedElsewhere, composed, api.Key, $"by assembly '{api.First().Assembly}'", other.Assembly);
    }

    /// <summary>Of one assembly it is told elsewhere, where it is certain.</summary>
    private static void ReportListenersOfOneName(CompilationAnalysisContext context, ProgramWiring wiring, IReadOnlyList<ManifestEntry> manifests)
    {
        if (wiring.Composed is not { } place) return;
        StartedListeners listeners = new(context.Compilation, () => manifests);
        var started =
            from one in manifests.Where(static entry => entry.Kind == ManifestKind.Registers).Select(static entry => (Class: entry.Type, By: entry.Assembly))
                .Concat(wiring.Started.Select(type => (Class: type, By: context.Compilation.Assembly.Name)))
            from listener in listeners.Of(one.Class)
            select (listener.Api, listener.Name, one.Class, one.By);
        foreach (var alike in started.GroupBy(static one => (one.Api, one.Name)))
        {
            (_, _, INamedTypeSymbol first, string by) = alike.First();
            if (alike.FirstOrDefault(other => other.By != by && !SymbolEqualityComparer.Default.Equals(other.Class, first)) is { Class: { } second, By: var otherBy })
                context.Report(HostingRules.SameListenerElsewhere, place, alike.Key.Name, alike.Key.Api, first.Name, by, second.Name, otherBy);
        }
    }

    private static void ReportUnstarted(CompilationAnalysisContext context, ProgramWiring wiring, IReadOnlyList<ManifestEntry> manifests)
    {
        foreach (INamedTypeSymbol unstarted in wiring.ListenerClasses.Where(type => !wiring.IsStarted(type) && !(wiring.StartsAll && ListenerAttributes.IsFound(type))))
            context.Report(HostingRules.NeverRegistered, unstarted.PlaceInSource() ?? Location.None, unstarted.Name);
        if (wiring.StartsAll || wiring.Composed is not { } place) return;
        HashSet<ISymbol> started = new(manifests.Where(static entry => entry.Kind == ManifestKind.Registers).Select(static entry => entry.Type), SymbolEqualityComparer.Default);
        IEnumerable<INamedTypeSymbol> brought = manifests.Where(static entry => entry.Kind == ManifestKind.Listens && !entry.Type.IsAbstract).Select(static entry => entry.Type);
        foreach (INamedTypeSymbol type in brought.Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default))
            if (!started.Contains(type) && !wiring.IsStarted(type)) context.Report(HostingRules.NeverRegistered, place, type.Name);
    }
}
