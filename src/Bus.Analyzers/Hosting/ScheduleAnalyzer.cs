using System.Collections.Immutable;
using Bus.Analyzers.Rules;
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
        TimeSpan? interval = Composition.ArgumentOf(call, "interval") is { } time ? WrittenTimes.Of(time) : null;
        if (interval <= TimeSpan.Zero) Report("interval", "an interval that is not positive never passes, so write a longer one");
        else if (interval > LongestInterval) Report("interval", $"an interval has at most {LongestInterval.Days} days, so write a shorter one");

        if (Composition.ArgumentOf(call, "options") is not { } argument) return;
        WrittenOptions options = WrittenOptions.Of(argument);
        if (options.Find("TimeZone") is { } zone && IsElsewhere(zone.Value))
            context.Report(HostingRules.UnreadableSchedule, zone.Syntax.GetLocation(), "an interval has no time zone, which is for a calendar, so leave it out or write 'Schedule'");
        if (interval > TimeSpan.Zero && options.Find("Jitter") is { } jitter && WrittenTimes.Of(jitter.Value) >= interval)
            context.Report(HostingRules.UnreadableSchedule, jitter.Syntax.GetLocation(), $"its jitter is not less than its interval of {interval}, so make it less");

        void Report(string parameter, string problem)
            => context.Report(HostingRules.UnreadableSchedule, Composition.ArgumentOf(call, parameter)!.Syntax.GetLocation(), problem);
    }

    /// <summary>Whether a time zone is surely another than UTC, or that of whatever machine it runs on.</summary>
    private static bool IsElsewhere(IOperation zone) => zone switch
    {
        IPropertyReferenceOperation { Property: { Name: "Local", ContainingType.Name: nameof(TimeZoneInfo) } } => true,
        IInvocationOperation { TargetMethod: { Name: "FindSystemTimeZoneById", ContainingType.Name: nameof(TimeZoneInfo) } } found
            => Composition.TextOf(found, "id") is { } id && id.Contains('/') && !id.StartsWith("Etc/", StringComparison.OrdinalIgnoreCase),
        IInvocationOperation { TargetMethod: { Name: "CreateCustomTimeZone", ContainingType.Name: nameof(TimeZoneInfo) } } => true,
        _ => false,
    };
}
