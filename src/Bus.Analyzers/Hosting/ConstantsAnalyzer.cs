using System.Collections.Immutable;
using System.Globalization;
using Bus.Analyzers.Rules;
using Bus.DependencyInjection;
using Bus.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Bus.Analyzers.Hosting;

/// <summary>Checks constants that a host would refuse when it starts: listeners' options and schedules.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConstantsAnalyzer : BusAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [HostingRules.ListenerOption, HostingRules.UnreadableSchedule, HostingRules.CannotBeMade, HostingRules.UnknownUrl];

    /// <inheritdoc/>
    protected override void Start(CompilationStartAnalysisContext context)
    {
        context.RegisterOperationAction(CheckOption, OperationKind.SimpleAssignment);
        Lazy<HashSet<string>> schemes = new(() => BusUrls.KnownTo(context.Compilation, context.CancellationToken));
        context.RegisterOperationAction(operation => CheckCall(operation, schemes), OperationKind.Invocation);
    }

    private static void CheckOption(OperationAnalysisContext context)
    {
        ISimpleAssignmentOperation assignment = (ISimpleAssignmentOperation)context.Operation;
        if (assignment is not { Parent: IObjectOrCollectionInitializerOperation, Target: IPropertyReferenceOperation { Property: var property }, Value.ConstantValue: { HasValue: true, Value: { } value } }) return;
        if (property.ContainingType is not { Name: "ListenOptions" or "RetryPolicy" } type || !type.IsInBus()) return;
        if (ListenerRanges.ProblemOf(property.Name, value) is { } range)
            context.Report(HostingRules.ListenerOption, assignment.Syntax.GetLocation(), $"'{property.ContainingType.Name}.{property.Name}'", Convert.ToString(value, CultureInfo.InvariantCulture), range);
    }

    private static void CheckCall(OperationAnalysisContext context, Lazy<HashSet<string>> schemes)
    {
        IInvocationOperation call = (IInvocationOperation)context.Operation;
        if (call.TargetMethod.ContainingType is not { } type || !type.IsInBus()) return;
        switch (type.Name, call.TargetMethod.Name)
        {
            case ("BusBuilder" or "BusBuilderExtensions", "Schedule"):
                CheckSchedule(context, call);
                break;
            case ("BusBuilder" or "BusBuilderExtensions", "Every"):
                CheckInterval(context, call);
                break;
            case ("BusBuilder", "Serve") when call.TargetMethod.TypeArguments is [_, INamedTypeSymbol made]:
                CheckClass(context, call, made);
                break;
            case ("BusBuilder", "Listen") when call.TargetMethod.TypeArguments is [INamedTypeSymbol made]:
                CheckClass(context, call, made);
                break;
            case ("BusBuilder", "Listen"):
            case ("BusEvent" or "BusEventExtensions", "ListenAsync"):
                CheckListenerName(context, call);
                break;
            case ("BusBuilder", "Connect") or ("BusClient", "ConnectAsync") when call.TargetMethod.Parameters.All(static parameter => parameter.Name != "factory"):
                if (Composition.ArgumentOf(call, "url") is { ConstantValue: { HasValue: true, Value: string url } } text && BusUrls.ProblemOf(url, schemes.Value) is { } problem)
                    context.Report(HostingRules.UnknownUrl, text.Syntax.GetLocation(), problem);
                break;
        }
    }

    private static void CheckListenerName(OperationAnalysisContext context, IInvocationOperation call)
    {
        if (Composition.ArgumentOf(call, "name") is { ConstantValue: { HasValue: true, Value: string name } } text && ListenerRanges.ProblemOf("Name", name) is { } range)
            context.Report(HostingRules.ListenerOption, text.Syntax.GetLocation(), "The listener's name", "empty", range);
    }

    /// <summary>A class that the host is told to make. What is registered with a factory of the user's own is made by that.</summary>
    private static void CheckClass(OperationAnalysisContext context, IInvocationOperation call, INamedTypeSymbol made)
    {
        string? problem = made.TypeKind == TypeKind.Interface ? "it is an interface"
            : made.TypeKind != TypeKind.Class ? null
            : made.IsAbstract ? "it is abstract"
            : made.InstanceConstructors.All(static constructor => constructor.DeclaredAccessibility != Accessibility.Public) ? "it has no public constructor"
            : null;
        if (problem is not null) context.Report(HostingRules.CannotBeMade, call.Syntax.GetLocation(), made.Name, problem);
    }

    private static void CheckInterval(OperationAnalysisContext context, IInvocationOperation call)
    {
        if (Composition.ArgumentOf(call, "interval") is not { } interval || !NeverPasses(interval)) return;
        context.Report(HostingRules.UnreadableSchedule, interval.Syntax.GetLocation(), "an interval that is not positive never passes, so write a longer one");
    }

    /// <summary>Whether a time is written as a constant of zero or less.</summary>
    private static bool NeverPasses(IOperation time) => time switch
    {
        IFieldReferenceOperation { Field: { Name: "Zero" or "MinValue", ContainingType.Name: "TimeSpan" } } => true,
        IDefaultValueOperation => true,
        IInvocationOperation { TargetMethod: { IsStatic: true, ContainingType.Name: "TimeSpan", Name: "FromTicks" or "FromMilliseconds" or "FromSeconds" or "FromMinutes" or "FromHours" or "FromDays" } } made
            => made.Arguments.All(static argument => argument.Value is { ConstantValue: { HasValue: true, Value: { } value } } && Convert.ToDouble(value, CultureInfo.InvariantCulture) <= 0),
        _ => false,
    };

    private static void CheckSchedule(OperationAnalysisContext context, IInvocationOperation call)
    {
        if (Composition.ArgumentOf(call, "cron") is not { ConstantValue: { HasValue: true, Value: string cron } } text) return;
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
