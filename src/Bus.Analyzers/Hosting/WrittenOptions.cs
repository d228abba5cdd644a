using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Bus.Analyzers.Hosting;

/// <summary>Options as they are written: a new object, or another one with changes.</summary>
internal sealed class WrittenOptions
{
    private readonly List<IObjectOrCollectionInitializerOperation> _initializers = [];

    /// <summary>Whether all that is not written has its default.</summary>
    private bool _isWhole;

    public static WrittenOptions Of(IOperation operation)
    {
        WrittenOptions options = new();
        for (IOperation? current = operation; current is not null;)
        {
            switch (current)
            {
                case IConversionOperation conversion:
                    current = conversion.Operand;
                    break;
                case IWithOperation { Initializer: var changes, Operand: var changed }:
                    options._initializers.Add(changes);
                    current = changed;
                    break;
                case IObjectCreationOperation created:
                    if (created.Initializer is { } initializer) options._initializers.Add(initializer);
                    options._isWhole = true;
                    return options;
                // Both policies have the default's waits.
                case IPropertyReferenceOperation { Property: { IsStatic: true, Name: "Default" or "None", ContainingType.Name: OptionRanges.Retry } }:
                    options._isWhole = true;
                    return options;
                default:
                    return options;
            }
        }
        return options;
    }

    /// <summary>Where an option is set, the last line that does; or null.</summary>
    public ISimpleAssignmentOperation? Find(string option) => _initializers.Select(initializer => In(initializer, option)).FirstOrDefault(static found => found is not null);

    /// <summary>The same in the outermost braces alone.</summary>
    public ISimpleAssignmentOperation? Here(string option) => _initializers.Count == 0 ? null : In(_initializers[0], option);

    /// <summary>An option's time, or null when it is not known here.</summary>
    public TimeSpan? TimeOf(string option, TimeSpan whenLeftOut) => Find(option) is { } assignment ? WrittenTimes.Of(assignment.Value) : _isWhole ? whenLeftOut : null;

    private static ISimpleAssignmentOperation? In(IObjectOrCollectionInitializerOperation initializer, string option)
        => initializer.Initializers.OfType<ISimpleAssignmentOperation>().LastOrDefault(assignment => assignment.Target is IPropertyReferenceOperation { Property: var property } && property.Name == option);
}
