using Bus.Generators.Model.Shapes;
using Microsoft.CodeAnalysis;

namespace Bus.Generators.Parsing.Shapes;

/// <summary>Reads a type that a converter of the user's own writes.</summary>
internal static class ConvertedParser
{
    /// <summary>The shape, or null when nobody can make the converter.</summary>
    public static ShapeModel? Parse(INamedTypeSymbol type, string identifier, INamedTypeSymbol converter, IAssemblySymbol home)
    {
        bool canBeMade = converter is { IsAbstract: false, IsUnboundGenericType: false }
            && Converts(converter, type)
            && Visibility.CanBeNamed(converter, home)
            && converter.InstanceConstructors.Any(constructor => constructor.Parameters.IsEmpty && Visibility.IsSeen(constructor, home) && (constructor.SetsRequired() || !Requires(converter)));
        return !canBeMade ? null : new ConvertedShape
        {
            Type = type.PlainFullName(),
            Identifier = identifier,
            Title = type.Name,
            IsReference = type.IsReferenceType,
            Summary = Documentation.SummaryOf(type),
            Converter = converter.FullName(),
        };
    }

    private static bool Requires(INamedTypeSymbol converter)
    {
        for (INamedTypeSymbol? current = converter; current is not null; current = current.BaseType)
            if (current.GetMembers().Any(static member => member.IsRequired())) return true;
        return false;
    }

    private static bool Converts(INamedTypeSymbol converter, INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = converter; current is not null; current = current.BaseType)
            if (current.Is("System.Text.Json.Serialization.JsonConverter<T>") && SymbolEqualityComparer.Default.Equals(current.TypeArguments[0], type)) return true;
        return false;
    }
}
