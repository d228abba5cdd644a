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
        BusUrls urls = new(context.Compilation, context.CancellationToken);
        context.RegisterOperationAction(operation => CheckCall(operation, urls), OperationKind.Invocation);
        context.RegisterOperationAction(operation => CheckOption(operation, urls), OperationKind.SimpleAssignment);
    }

    private static void CheckCall(OperationAnalysisContext context, BusUrls urls)
    {
        IInvocationOperation call = (IInvocationOperation)context.Operation;
        if (call.TargetMethod.ContainingType is not { } type || (type.Name, call.TargetMethod.Name) is not (("BusBuilder", "Connect") or ("BusClient", "ConnectAsync")) || !type.IsInBus()) return;
        // With a factory, the factory says what its URLs are.
        if (call.TargetMethod.Parameters.Any(static parameter => parameter.Name == "factory")) return;
        if (Composition.ArgumentOf(call, "url") is { } url) Check(context, url, urls);
    }

    private static void CheckOption(OperationAnalysisContext context, BusUrls urls)
    {
        ISimpleAssignmentOperation assignment = (ISimpleAssignmentOperation)context.Operation;
        if (assignment.Target is IPropertyReferenceOperation { Property: { Name: "Url", ContainingType: { Name: OptionRanges.Api } type } } && type.IsInBus()) Check(context, assignment.Value, urls);
    }

    private static void Check(OperationAnalysisContext context, IOperation url, BusUrls urls)
    {
        if (url.ConstantValue is { HasValue: true, Value: string text } && urls.ProblemOf(text) is { } problem)
            context.Report(HostingRules.UnknownUrl, url.Syntax.GetLocation(), problem);
    }
}
