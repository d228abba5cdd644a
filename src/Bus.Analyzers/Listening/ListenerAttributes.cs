using Bus.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace Bus.Analyzers.Listening;

/// <summary>The <c>[BusListener]</c> attributes of source.</summary>
internal static class ListenerAttributes
{
    private const int MostAtATime = 1 << 16, MostHeld = 1 << 24;

    public static IEnumerable<AttributeData> Of(IMethodSymbol method)
        => method.GetAttributes().Where(static attribute => attribute.AttributeClass is { Name: "BusListenerAttribute", Arity: 1, ContainingNamespace: { Name: "Bus", ContainingNamespace.IsGlobalNamespace: true } });

    /// <summary>The listeners of a class, in the order of the source.</summary>
    public static IEnumerable<(AttributeData Attribute, string Api, string Name)> OfClass(INamedTypeSymbol type)
    {
        foreach (IMethodSymbol method in type.GetMembers().OfType<IMethodSymbol>())
            foreach (AttributeData attribute in Of(method))
                if (ListenerParser.ContractOf(attribute) is { } contract) yield return (attribute, WireNames.OfApi(contract), ListenerParser.NameOf(method, attribute));
    }

    /// <summary>The attribute in source, else its method.</summary>
    public static Location Place(AttributeData attribute, IMethodSymbol method)
        => attribute.ApplicationSyntaxReference is { } reference ? Location.Create(reference.SyntaxTree, reference.Span) : method.PlaceInSource() ?? Location.None;

    /// <summary>The end of a sentence that names a contract's events.</summary>
    public static string EventsOf(INamedTypeSymbol contract)
    {
        string[] events = [.. contract.ContractMembers().OfType<IPropertySymbol>().Where(static property => property.EventPayload() is not null).Select(static property => property.Name)];
        return events.Length == 0 ? ", and no other" : $"; it has {string.Join(", ", events)}";
    }

    /// <summary>The options that a host refuses: name, value, range.</summary>
    public static IEnumerable<(string Option, object Value, string Range)> OutOfRange(AttributeData attribute)
    {
        foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
        {
            if (argument.Value.Value is not int value) continue;
            (int least, int most) = argument.Key switch
            {
                "Concurrency" => (1, MostAtATime),
                "QueueCapacity" => (1, MostHeld),
                "MaxAttempts" => (1, int.MaxValue),
                "OnError" => (0, 2),
                _ => (int.MinValue, int.MaxValue),
            };
            if (value >= least && value <= most) continue;
            yield return (argument.Key, value, argument.Key == "OnError" ? "one of OnError's values" : most == int.MaxValue ? "1 or more" : $"a value from {least} to {most}");
        }
    }
}
