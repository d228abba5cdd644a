using Bus.Analyzers.Hosting;
using Bus.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace Bus.Analyzers.Listening;

/// <summary>The <c>[BusListener]</c> attributes of source.</summary>
internal static class ListenerAttributes
{
    public static IEnumerable<AttributeData> Of(IMethodSymbol method)
        => method.GetAttributes().Where(static attribute => attribute.AttributeClass is { Name: "BusListenerAttribute", Arity: 1 } type && type.IsInBus());

    /// <summary>The listeners of a class, in the order of the source.</summary>
    public static IEnumerable<(AttributeData Attribute, string Api, string Name)> OfClass(INamedTypeSymbol type)
    {
        foreach (IMethodSymbol method in type.GetMembers().OfType<IMethodSymbol>())
            foreach (AttributeData attribute in Of(method))
                if (ListenerParser.ContractOf(attribute) is { } contract) yield return (attribute, WireNames.OfApi(contract), ListenerParser.NameOf(method, attribute));
    }

    /// <summary>Whether the generated <c>ListenToAll</c> starts a class: it is made by the host, so that the whole program has to be able to name it.</summary>
    public static bool IsFound(INamedTypeSymbol type)
        => DeclarationParser.CanBeExtended(type, allowTypeParameters: false, CancellationToken.None) && DeclarationParser.Parse(type) is { IsAccessible: true, IsAbstract: false };

    /// <summary>The attribute in source, else its method.</summary>
    public static Location Place(AttributeData attribute, IMethodSymbol method)
        => attribute.ApplicationSyntaxReference is { } reference ? Location.Create(reference.SyntaxTree, reference.Span) : method.PlaceInSource() ?? Location.None;

    /// <summary>The end of a sentence that names a contract's events.</summary>
    public static string EventsOf(INamedTypeSymbol contract)
    {
        string[] events = [.. contract.ContractMembers().OfType<IPropertySymbol>().Where(static property => property.EventPayload() is not null).Select(static property => property.Name)];
        return events.Length == 0 ? ", and no other" : $"; it has {string.Join(", ", events)}";
    }

    /// <summary>The options that a host refuses, each with what is wrong with its value.</summary>
    public static IEnumerable<(string Option, string Problem)> Refused(AttributeData attribute)
    {
        foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
            if (argument.Value is { Kind: not TypedConstantKind.Array, Value: { } value } && OptionRanges.ProblemOf(OptionRanges.Listener, argument.Key, value) is { } problem)
                yield return (argument.Key, problem);
    }
}
