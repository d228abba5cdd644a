using System.Collections.Immutable;
using Bus.Analyzers.Rules;
using Bus.Generators.Model;
using Bus.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Bus.Analyzers.Listening;

/// <summary>Tells of methods with <c>[BusListener]</c> that cannot listen, or not under that name.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ListenerAnalyzer : BusAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [HostingRules.CannotListen, HostingRules.NoSuchEvent, HostingRules.DuplicateListener, HostingRules.Option];

    /// <inheritdoc/>
    protected override void Start(CompilationStartAnalysisContext context) => context.RegisterSymbolAction(Analyze, SymbolKind.Method);

    private static void Analyze(SymbolAnalysisContext context)
    {
        IMethodSymbol method = (IMethodSymbol)context.Symbol;
        foreach (AttributeData attribute in ListenerAttributes.Of(method))
        {
            CheckMethod(context, method, attribute);
            CheckName(context, method, attribute);
            foreach ((string option, string problem) in ListenerAttributes.Refused(attribute))
                context.Report(HostingRules.Option, ListenerAttributes.Place(attribute, method), $"'{option}' of the listener '{method.Name}'", problem);
        }
    }

    private static void CheckMethod(SymbolAnalysisContext context, IMethodSymbol method, AttributeData attribute)
    {
        INamedTypeSymbol type = method.ContainingType;
        string name = $"{type.Name}.{method.Name}";
        if (type.TypeKind != TypeKind.Class) Report("it is no method of a class", misfit: null);
        else if (type.IsStatic) Report("its class is static, and a bus starts listeners by their class, as a type argument", misfit: null);
        else if (DeclarationParser.ObstacleOf(type, allowTypeParameters: true, context.CancellationToken) is { } obstacle)
            Report(obstacle.Text is { } text ? $"its class {text}" : $"'{obstacle.Type.Name}' is not partial, so the generator cannot add its registration", obstacle.Text is null ? Misfits.NotPartial : null);
        else if (method.IsGenericMethod) Report("it has type parameters", misfit: null);
        else if (ListenerParser.ContractOf(attribute) is not { } contract)
            context.Report(HostingRules.NoSuchEvent, ListenerAttributes.Place(attribute, method), name, $"{attribute.AttributeClass?.TypeArguments.FirstOrDefault()?.Name} is no interface with [BusApi]");
        else if (attribute.ConstructorArguments is [{ Value: string or null } argument] && ListenerParser.ProblemOf(method, contract, argument.Value as string ?? "") is { } problem)
            Tell(contract, problem);

        void Report(string text, string? misfit) => context.ReportDiagnostic(Diagnostic.Create(
            HostingRules.CannotListen, method.PlaceInSource() ?? Location.None, Misfits.Properties(misfit), name, text));

        void Tell(INamedTypeSymbol contract, Problem problem)
        {
            if (problem.Rule == RuleIds.NoSuchEvent)
                context.Report(HostingRules.NoSuchEvent, ListenerAttributes.Place(attribute, method), name, problem.Text + ListenerAttributes.EventsOf(contract));
            else
                Report(problem.Text, method is { IsAsync: true, ReturnsVoid: true } ? Misfits.AsyncVoid : null);
        }
    }

    private static void CheckName(SymbolAnalysisContext context, IMethodSymbol method, AttributeData attribute)
    {
        if (ListenerParser.ContractOf(attribute) is not { } contract) return;
        string api = WireNames.OfApi(contract), name = ListenerParser.NameOf(method, attribute);
        if (ListenerAttributes.OfClass(method.ContainingType).TakeWhile(other => other.Attribute != attribute).Any(other => other.Api == api && other.Name == name))
            context.Report(HostingRules.DuplicateListener, ListenerAttributes.Place(attribute, method), name, api, "");
    }
}
