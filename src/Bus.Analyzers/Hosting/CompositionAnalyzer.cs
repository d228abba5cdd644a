using System.Collections.Concurrent;
using System.Collections.Immutable;
using Bus.Analyzers.Listening;
using Bus.Analyzers.Rules;
using Bus.Client;
using Bus.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Bus.Analyzers.Hosting;

/// <summary>Tells of what a bus refuses when lines that certainly run together put it together.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CompositionAnalyzer : BusAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [HostingRules.ServedTwice, HostingRules.DuplicateListener, HostingRules.TwoUrls];

    /// <inheritdoc/>
    protected override void Start(CompilationStartAnalysisContext context)
    {
        StartedListeners listeners = new(context.Compilation, () => Manifests.ReferencedBy(context.Compilation, context.CancellationToken));
        context.RegisterOperationBlockStartAction(start =>
        {
            ConcurrentBag<CompositionLine> lines = [];
            start.RegisterOperationAction(operation =>
            {
                foreach (CompositionLine line in LinesOf((IInvocationOperation)operation.Operation, listeners)) lines.Add(line);
            }, OperationKind.Invocation);
            // A variable that stands for one bus here and for another there says nothing.
            ConcurrentDictionary<ISymbol, byte> reassigned = new(SymbolEqualityComparer.Default);
            start.RegisterOperationAction(operation =>
            {
                foreach (ISymbol symbol in Reassigned(operation.Operation)) reassigned.TryAdd(symbol, 0);
            }, OperationKind.SimpleAssignment, OperationKind.DeconstructionAssignment, OperationKind.Argument);
            start.RegisterOperationBlockEndAction(end =>
            {
                CompositionLine[] certain = [.. lines.Where(line => !reassigned.ContainsKey(line.Root.Variable)).OrderBy(static line => line.Place.SourceSpan.End)];
                foreach (Diagnostic diagnostic in Repeated(certain.OfType<ServingLine>()).Concat(Elsewhere(certain.OfType<ConnectingLine>()))) end.ReportDiagnostic(diagnostic);
            });
        });
    }

    private static IEnumerable<Diagnostic> Repeated(IEnumerable<ServingLine> lines) =>
        from alike in lines.GroupBy(static line => line with { Class = null, Place = Location.None })
        from line in alike.Skip(1)
        where line.Class is null || !SymbolEqualityComparer.Default.Equals(line.Class, alike.First().Class)
        select line.Listener is null
            ? Diagnostic.Create(HostingRules.ServedTwice, line.Place, line.Api)
            : Diagnostic.Create(HostingRules.DuplicateListener, line.Place, line.Listener, line.Api, Whose(alike.First().Class, line.Class));

    private static string Whose(INamedTypeSymbol? first, INamedTypeSymbol? other) => first is null || other is null ? "" : $" ('{first.Name}' has one, and '{other.Name}' has one)";

    private static IEnumerable<Diagnostic> Elsewhere(IEnumerable<ConnectingLine> lines) =>
        from bus in lines.GroupBy(static line => line with { Url = "", Place = Location.None })
        from line in bus
        where line.Url != bus.First().Url
        select Diagnostic.Create(HostingRules.TwoUrls, line.Place, UrlText.WithoutSecrets(bus.First().Url));

    private static IEnumerable<CompositionLine> LinesOf(IInvocationOperation call, StartedListeners listeners)
    {
        IMethodSymbol method = call.TargetMethod;
        if (method.Name is not ("Serve" or "ServeAsync" or "Listen" or "ListenAsync" or "ListenToAll" or "Connect")) yield break;
        if (method.Name.EndsWith("Async", StringComparison.Ordinal) && !Composition.IsDropped(call)) yield break;
        if (Composition.RootOf(call) is not { } root || Composition.ScopeOf(call) is not { } scope) yield break;
        Location place = PlaceOf(call);
        if (WiringParser.ServedBy(method) is { } served)
            yield return new ServingLine(root, scope, WireNames.OfApi(served.Contract), null, null, place);
        else if (WiringParser.StartedBy(method) is { } started)
            foreach ((string api, string name) in listeners.Of(started)) yield return new ServingLine(root, scope, api, name, method.Name == "Listen" ? started : null, place);
        else if (ProgramWiring.ListensToAll(method))
            foreach ((INamedTypeSymbol type, string api, string name) in listeners.All) yield return new ServingLine(root, scope, api, name, type, place);
        else if (Composition.TextOf(call, "name") is { } name && ContractOf(call) is { } contract)
            yield return new ServingLine(root, scope, WireNames.OfApi(contract), name, null, place);
        else if (method is { Name: "Connect", ContainingType.Name: "BusBuilder" } && Composition.ArgumentOf(call, "url") is { ConstantValue: { HasValue: true, Value: string url } } text)
            yield return new ConnectingLine(root, scope, url, text.Syntax.GetLocation());
    }

    private static IEnumerable<ISymbol> Reassigned(IOperation operation) => operation switch
    {
        ISimpleAssignmentOperation { Target: var target } => VariablesOf(target),
        IDeconstructionAssignmentOperation { Target: var target } => VariablesOf(target),
        IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out, Value: var value } => VariablesOf(value),
        _ => [],
    };

    private static IEnumerable<ISymbol> VariablesOf(IOperation target) => target switch
    {
        ILocalReferenceOperation local => [local.Local],
        IParameterReferenceOperation parameter => [parameter.Parameter],
        ITupleOperation tuple => tuple.Elements.SelectMany(VariablesOf),
        _ => [],
    };

    private static INamedTypeSymbol? ContractOf(IInvocationOperation call) => call.TargetMethod switch
    {
        { ContainingType.Name: "BusBuilder", TypeArguments: [INamedTypeSymbol contract, _] } when contract.IsContract() => contract,
        { ContainingType.Name: "BusEvent" or "BusEventExtensions" } => Composition.ContractOfEvent(call),
        _ => null,
    };

    /// <summary>The method's name with what it is given, not the chain before it.</summary>
    private static Location PlaceOf(IInvocationOperation call)
        => call.Syntax is Microsoft.CodeAnalysis.CSharp.Syntax.InvocationExpressionSyntax { Expression: Microsoft.CodeAnalysis.CSharp.Syntax.MemberAccessExpressionSyntax access }
            ? access.Name.GetLocation()
            : call.Syntax.GetLocation();
}
