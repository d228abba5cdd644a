using Microsoft.CodeAnalysis;

namespace Bus.Generators;

/// <summary>Drops what a parser found nothing in.</summary>
internal static class WhereNotNullExtensions
{
    public static IncrementalValuesProvider<T> WhereNotNull<T>(this IncrementalValuesProvider<T?> values)
        where T : class
        => values.Where(static value => value is not null).Select(static (value, _) => value!);

    public static IncrementalValuesProvider<T> WhereNotNull<T>(this IncrementalValuesProvider<T?> values)
        where T : struct
        => values.Where(static value => value is not null).Select(static (value, _) => value!.Value);
}
