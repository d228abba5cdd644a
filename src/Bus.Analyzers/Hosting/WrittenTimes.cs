using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Bus.Analyzers.Hosting;

/// <summary>Reads times that are written so that they can be known: <c>TimeSpan.FromSeconds(5)</c>.</summary>
internal static class WrittenTimes
{
    /// <summary>A time, or null when it is not known here.</summary>
    public static TimeSpan? Of(IOperation operation) => operation switch
    {
        IConversionOperation { Operand: var operand } => Of(operand),
        IDefaultValueOperation { Type: { } type } when IsTimeSpan(type) => TimeSpan.Zero,
        IFieldReferenceOperation { Field: { Name: "InfiniteTimeSpan", ContainingType.Name: "Timeout" } } => Timeout.InfiniteTimeSpan,
        IFieldReferenceOperation { Field: { Name: var name, ContainingType: { } type } } when IsTimeSpan(type) => name switch
        {
            nameof(TimeSpan.Zero) => TimeSpan.Zero,
            nameof(TimeSpan.MinValue) => TimeSpan.MinValue,
            nameof(TimeSpan.MaxValue) => TimeSpan.MaxValue,
            _ => null,
        },
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Minus, Operand: var operand } when Of(operand) is { } time && time != TimeSpan.MinValue => -time,
        IObjectCreationOperation { Type: { } type, Arguments: var arguments } when IsTimeSpan(type) => Sum(arguments, wholeUnit: null),
        IInvocationOperation { TargetMethod: { IsStatic: true, ContainingType: { } type, Name: var name }, Arguments: var arguments } when IsTimeSpan(type) && TicksOf(name.Replace("From", "")) is { } unit
            => Sum(arguments, unit),
        _ => null,
    };

    private static bool IsTimeSpan(ITypeSymbol type) => type is { Name: nameof(TimeSpan), ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };

    private static TimeSpan? Sum(IEnumerable<IArgumentOperation> arguments, double? wholeUnit)
    {
        double ticks = 0;
        foreach (IArgumentOperation argument in arguments)
        {
            if (argument is not { Value.ConstantValue: { HasValue: true, Value: { } value }, Parameter.Name: var name }) return null;
            if ((name == "value" ? wholeUnit ?? 1 : TicksOf(name)) is not { } unit) return null;
            ticks += unit * Convert.ToDouble(value, CultureInfo.InvariantCulture);
        }
        return ticks > long.MinValue && ticks < long.MaxValue ? TimeSpan.FromTicks((long)ticks) : null;
    }

    private static double? TicksOf(string unit) => unit.ToUpperInvariant() switch
    {
        "TICKS" => 1,
        "MICROSECONDS" => TimeSpan.TicksPerMillisecond / 1000,
        "MILLISECONDS" => TimeSpan.TicksPerMillisecond,
        "SECONDS" => TimeSpan.TicksPerSecond,
        "MINUTES" => TimeSpan.TicksPerMinute,
        "HOURS" => TimeSpan.TicksPerHour,
        "DAYS" => TimeSpan.TicksPerDay,
        _ => null,
    };
}
