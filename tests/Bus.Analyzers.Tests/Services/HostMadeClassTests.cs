using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Bus.Analyzers.Tests.Services;

/// <summary>The framework's analyzer takes internal classes that only the host makes for dead code. It is silenced for them and for nothing else.</summary>
public sealed class HostMadeClassTests
{
    [Test]
    public async Task ServicesAndListeners_AreNotCalledUnused()
    {
        Compilation compilation = new Program("""
            [BusApi]
            internal partial interface IAuthApi
            {
                ValueTask PingAsync(CancellationToken cancellationToken = default);
                BusEvent<Pinged> Pinged { get; }
            }

            internal sealed record Pinged(int Times);

            internal sealed partial class Service : IAuthApi
            {
                public ValueTask PingAsync(CancellationToken cancellationToken) => default;
            }

            internal sealed partial class Listeners
            {
                [BusListener<IAuthApi>(nameof(IAuthApi.Pinged))]
                public ValueTask CountAsync(Pinged e) => default;
            }

            internal sealed class Unused : IDisposable
            {
                public void Dispose() { }
            }
            """).Compile();
        ImmutableArray<Diagnostic> found = await compilation
            .WithAnalyzers([new NeverInstantiated(), .. BusAnalyzers.Suppressors], new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), null, concurrentAnalysis: true, logAnalyzerExecutionTime: false, reportSuppressedDiagnostics: true))
            .GetAllDiagnosticsAsync();
        Assert.That(
            found.Where(static one => one.Id == "CA1812").Select(static one => $"{one.Location.SourceTree!.GetText().ToString(one.Location.SourceSpan)} {one.IsSuppressed}"),
            Is.EquivalentTo(new[] { "Pinged False", "Service True", "Listeners True", "Unused False" }));
    }

    /// <summary>Stands in for the framework's rule: reports every internal class.</summary>
#pragma warning disable RS1001, RS1029, RS1036, RS2008 // It is no analyzer of ours to ship.
    private sealed class NeverInstantiated : DiagnosticAnalyzer
    {
        private static readonly DiagnosticDescriptor Rule = new("CA1812", "Unused", "Unused", "Performance", DiagnosticSeverity.Warning, isEnabledByDefault: true);

        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

        public override void Initialize(AnalysisContext context)
        {
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.EnableConcurrentExecution();
            context.RegisterSymbolAction(static symbol =>
            {
                if (symbol.Symbol is INamedTypeSymbol { TypeKind: TypeKind.Class } type) symbol.ReportDiagnostic(Diagnostic.Create(Rule, type.Locations[0]));
            }, SymbolKind.NamedType);
        }
    }
#pragma warning restore RS1001, RS1029, RS1036, RS2008
}
