using System.Collections.Immutable;
using Bus.Analyzers.Rules;
using Bus.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Bus.Analyzers.Hosting;

/// <summary>Tells of options that are written with a value that is refused when the program runs.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OptionsAnalyzer : BusAnalyzer
{
    private const string FirstDelay = "FirstDelay", MaxDelay = "MaxDelay", Lifetime = "lifetime";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [HostingRules.Option];

    /// <inheritdoc/>
    protected override void Start(CompilationStartAnalysisContext context)
    {
        context.RegisterOperationAction(CheckOption, OperationKind.SimpleAssignment);
        context.RegisterOperationAction(CheckPolicy, OperationKind.ObjectCreation, OperationKind.With);
        context.RegisterOperationAction(CheckArguments, OperationKind.Invocation);
    }

    private static void CheckOption(OperationAnalysisContext context)
    {
        ISimpleAssignmentOperation assignment = (ISimpleAssignmentOperation)context.Operation;
        if (assignment.Target is not IPropertyReferenceOperation { Property: { ContainingType: { } type } property } || !OptionRanges.AreOf(type.Name) || !type.IsInBus()) return;
        if (!TryRead(assignment.Value, out object? value)) return;
        if (OptionRanges.ProblemOf(type.Name, property.Name, value) is { } problem)
            context.Report(HostingRules.Option, assignment.Syntax.GetLocation(), $"'{type.Name}.{property.Name}'", problem);
    }

    /// <summary>Of a policy's two waits each may be well, and not both: what is not written is as it was, or has its default.</summary>
    private static void CheckPolicy(OperationAnalysisContext context)
    {
        if (context.Operation is not { Type: INamedTypeSymbol { Name: OptionRanges.Retry } type, Parent: not IWithOperation } || !type.IsInBus()) return;
        WrittenOptions options = WrittenOptions.Of(context.Operation);
        // Of what is made from another policy, the line that changes it is told of, if it is this one.
        if ((options.Here(FirstDelay) ?? options.Here(MaxDelay)) is not { } place) return;
        TimeSpan? first = options.TimeOf(FirstDelay, OptionRanges.DefaultFirstDelay), longest = options.TimeOf(MaxDelay, OptionRanges.DefaultMaxDelay);
        if (first is { } least && longest is { } most && OptionRanges.ProblemOf(least, most) is { } problem)
            context.Report(HostingRules.Option, place.Syntax.GetLocation(), $"'{OptionRanges.Retry}.{FirstDelay}'", problem);
    }

    private static void CheckArguments(OperationAnalysisContext context)
    {
        IInvocationOperation call = (IInvocationOperation)context.Operation;
        if (Composition.AddsToHost(call)) CheckArgument(context, call, "name", "The bus's name", OptionRanges.Listener, "Name");
        if (call.TargetMethod.ContainingType is not { } type || !type.IsInBus()) return;
        switch (type.Name, call.TargetMethod.Name)
        {
            case ("BusBuilder", "Serve" or "Listen") when Composition.ArgumentOf(call, Lifetime) is not null:
                CheckArgument(context, call, Lifetime, "The lifetime", OptionRanges.Listener, Lifetime);
                break;
            case ("BusBuilder", "Listen") or ("BusEvent" or "BusEventExtensions", "ListenAsync"):
                CheckArgument(context, call, "name", "The listener's name", OptionRanges.Listener, "Name");
                break;
            case ("BusBuilder" or "BusBuilderExtensions", "Run"):
                CheckArgument(context, call, "name", "The task's name", OptionRanges.Listener, "Name");
                break;
            case ("BusBuilder", "Connect"):
                CheckArgument(context, call, "service", "The service's name", OptionRanges.Bus, "Service");
                CheckArgument(context, call, "process", "The process's name", OptionRanges.Bus, "Process");
                break;
            case (OptionRanges.Listen, "On"):
                CheckArgument(context, call, "onError", "'ListenOptions.On'", OptionRanges.Listen, "OnError");
                break;
        }
    }

    private static void CheckArgument(OperationAnalysisContext context, IInvocationOperation call, string parameter, string told, string type, string option)
    {
        if (Composition.ArgumentOf(call, parameter) is { } argument && TryRead(argument, out object? value) && OptionRanges.ProblemOf(type, option, value) is { } problem)
            context.Report(HostingRules.Option, argument.Syntax.GetLocation(), told, problem);
    }

    /// <summary>A value, when it is known here: a constant, or a time that is made of some.</summary>
    private static bool TryRead(IOperation operation, out object? value)
    {
        while (operation is IConversionOperation { ConstantValue.HasValue: false } conversion) operation = conversion.Operand;
        value = operation.ConstantValue is { HasValue: true, Value: var constant } ? constant : WrittenTimes.Of(operation);
        return operation.ConstantValue.HasValue || value is not null;
    }
}
