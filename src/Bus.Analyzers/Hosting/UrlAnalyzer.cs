using System.Collections.Immutable;
using Bus.Analyzers.Rules;
using Bus.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Bus.Analyzers.Hosting;

/// <summary>Tells of URLs that no transport of the program can connect to.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UrlAnalyzer : BusAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [HostingRules.UnknownUrl];

    /// <inheritdoc/>
    protected override void Start(CompilationStartAnalysisContext context)
    {
        Lazy<HashSet<string>> schemes = new(() => BusUrls.KnownTo(context.Compilation, context.CancellationToken));
        context.RegisterOperationAction(operation => CheckCall(operation, schemes), OperationKind.Invocation);
        context.RegisterOperationAction(operation => CheckOption(operation, schemes), OperationKind.SimpleAssignment);
    }

    private static void CheckCall(OperationAnalysisContext context, Lazy<HashSet<string>> schemes)
    {
        IInvocationOperation call = (IInvocationOperation)context.Operation;
        if (call.TargetMethod.ContainingType is not { } type || (type.Name, call.TargetMethod.Name) is not (("BusBuilder", "Connect") or ("BusClient", "ConnectAsync")) || !type.IsInBus()) return;
        // With a factory, the factory says what its URLs are.
        if (call.TargetMethod.Parameters.Any(static parameter => parameter.Name == "factory")) return;
        if (Composition.ArgumentOf(call, "url") is { } url) Check(context, url, schemes);
    }

    private static void CheckOption(OperationAnalysisContext context, Lazy<HashSet<string>> schemes)
    {
        ISimpleAssignmentOperation assignment = (ISimpleAssignmentOperation)context.Operation;
        if (assignment.Target is IPropertyReferenceOperation { Property: { Name: "Url", ContainingType: { Name: OptionRanges.Api } type } } && type.IsInBus()) Check(context, assignment.Value, schemes);
    }

    private static void Check(OperationAnalysisContext context, IOperation url, Lazy<HashSet<string>> schemes)
    {
        if (url.ConstantValue is { HasValue: true, Value: string text } && BusUrls.ProblemOf(text, schemes.Value) is { } problem)
            context.Report(HostingRules.UnknownUrl, url.Syntax.GetLocation(), problem);
    }
}
