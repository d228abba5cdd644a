using System.Collections.Immutable;
using System.Globalization;
using Bus.Analyzers.Rules;
using Bus.DependencyInjection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Bus.Analyzers.Hosting;

/// <summary>Checks constants that a host would refuse when it starts: listeners' options and schedules.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConstantsAnalyzer : BusAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [HostingRules.ListenerOption, HostingRules.UnreadableSchedule];

    /// <inheritdoc/>
    protected override void Start(CompilationStartAnalysisContext context)
    {
        context.RegisterOperationAction(CheckOption, OperationKind.SimpleAssignment);
        context.RegisterOperationAction(CheckSchedule, OperationKind.Invocation);
    }

    private static void CheckOption(OperationAnalysisContext context)
    {
        ISimpleAssignmentOperation assignment = (ISimpleAssignmentOperation)context.Operation;
        if (assignment is not { Parent: IObjectOrCollectionInitializerOperation, Target: IPropertyReferenceOperation { Property: var property }, Value.ConstantValue: { HasValue: true, Value: { } value } }) return;
        if (property.ContainingType is not { Name: "ListenOptions" or "RetryPolicy", ContainingNamespace: { Name: "Bus", ContainingNamespace.IsGlobalNamespace: true } }) return;
        if (ListenerRanges.ProblemOf(property.Name, value) is { } range)
            context.Report(HostingRules.ListenerOption, assignment.Syntax.GetLocation(), $"'{property.ContainingType.Name}.{property.Name}'", Convert.ToString(value, CultureInfo.InvariantCulture), range);
    }

    private static void CheckSchedule(OperationAnalysisContext context)
    {
        IInvocationOperation call = (IInvocationOperation)context.Operation;
        if (call.TargetMethod is not { Name: "Schedule", ContainingType: { Name: "BusBuilder" or "BusBuilderExtensions", ContainingNamespace: { Name: "Bus", ContainingNamespace.IsGlobalNamespace: true } } }) return;
        if (call.Arguments.FirstOrDefault(static argument => argument.Parameter?.Name == "cron")?.Value is not { ConstantValue: { HasValue: true, Value: string cron } } text) return;
        try
        {
            CronFields.Read(cron);
        }
        catch (FormatException exception)
        {
            context.Report(HostingRules.UnreadableSchedule, text.Syntax.GetLocation(), exception.Message.TrimEnd('.'));
        }
    }
}
