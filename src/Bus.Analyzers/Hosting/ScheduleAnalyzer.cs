using System.Collections.Immutable;
using Bus.Analyzers.Rules;
using Bus.Analyzers.Usage;
using Bus.DependencyInjection;
using Bus.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Bus.Analyzers.Hosting;

/// <summary>Tells of schedules that a host would refuse when it starts.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ScheduleAnalyzer : BusAnalyzer
{
    private static readonly TimeSpan LongestInterval = TimeSpan.FromDays(3650);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [HostingRules.UnreadableSchedule];

    /// <inheritdoc/>
    protected override void Start(CompilationStartAnalysisContext context) => context.RegisterOperationAction(Check, OperationKind.Invocation);

    private static void Check(OperationAnalysisContext context)
    {
        IInvocationOperation call = (IInvocationOperation)context.Operation;
        if (call.TargetMethod is not { Name: "Schedule" or "Every", ContainingType: { Name: "BusBuilder" or "BusBuilderExtensions" } type } || !type.IsInBus()) return;
        if (call.TargetMethod.Name == "Schedule") CheckCalendar(context, call);
        else CheckInterval(context, call);
    }

    private static void CheckCalendar(OperationAnalysisContext context, IInvocationOperation call)
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

    private static void CheckInterval(OperationAnalysisContext context, IInvocationOperation call)
    {
        TimeSpan? interval = Composition.ArgumentOf(call, "interval") is { } argument ? WrittenTimes.Of(argument) : null;
        if (interval <= TimeSpan.Zero) Report("interval", "an interval that is not positive never passes, so write a longer one");
        else if (interval > LongestInterval) Report("interval", $"an interval has at most {LongestInterval.Days} days, so write a shorter one");

        if (Composition.ArgumentOf(call, "options").WithoutConversions() is not IObjectCreationOperation { Initializer.Initializers: var options }) return;
        foreach (ISimpleAssignmentOperation option in options.OfType<ISimpleAssignmentOperation>())
            if (option.Target is not IPropertyReferenceOperation { Property: var property }) continue;
            else if (property.Name == "TimeZone" && option.Value is not IPropertyReferenceOperation { Property.Name: "Utc" })
                context.Report(HostingRules.UnreadableSchedule, option.Syntax.GetLocation(), "an interval has no time zone, which is for a calendar, so leave it out or write 'Schedule'");
            else if (property.Name == "Jitter" && interval > TimeSpan.Zero && WrittenTimes.Of(option.Value) >= interval)
                context.Report(HostingRules.UnreadableSchedule, option.Syntax.GetLocation(), $"its jitter is not less than its interval of {interval}, so make it less");

        void Report(string parameter, string problem)
            => context.Report(HostingRules.UnreadableSchedule, Composition.ArgumentOf(call, parameter)!.Syntax.GetLocation(), problem);
    }
}
