using System.Globalization;
using System.Text;
using Bus.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Bus.Generators.Parsing;

/// <summary>Follows the types that a contract reaches, each once, and reads the shapes of those that users wrote.</summary>
internal sealed class PayloadParser(IAssemblySymbol home)
{
    private readonly Dictionary<string, PayloadModel> _found = [];

    /// <summary>The shapes, in a stable order.</summary>
    public IEnumerable<PayloadModel> Found => _found.Values.OrderBy(static payload => payload.Identifier, StringComparer.Ordinal);

    /// <summary>Adds a type and what it reaches.</summary>
    /// <returns>The identifier of the type's shape, or null when it has none of its own.</returns>
    public string? Add(ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol array)
        {
            Add(array.ElementType);
            return null;
        }
        if (type is not INamedTypeSymbol named) return null;
        foreach (ITypeSymbol argument in named.TypeArguments) Add(argument);
        if (!HasShape(named)) return null;

        string fullName = named.WithNullableAnnotation(NullableAnnotation.None).FullName().Replace("global::", "");
        string identifier = Identifier(fullName);
        if (_found.ContainsKey(identifier)) return identifier;

        PayloadModel model = new() { Type = fullName, Identifier = identifier, Members = default };
        // Known before its members are followed: a type may contain itself.
        _found[identifier] = model;
        _found[identifier] = model with { Members = new(MembersOf(named)) };
        return identifier;
    }

    /// <summary>Whether somebody wrote the type: the framework's own have a form of their own.</summary>
    private bool HasShape(INamedTypeSymbol type)
        => type.TypeKind is TypeKind.Class or TypeKind.Struct && !type.IsTupleType
            && type.SpecialType == SpecialType.None
            && (SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, home) || !IsFramework(type.ContainingNamespace));

    private static bool IsFramework(INamespaceSymbol space)
    {
        while (space.ContainingNamespace is { IsGlobalNamespace: false }) space = space.ContainingNamespace;
        return space.Name is "System" or "Microsoft";
    }

    private List<PayloadMemberModel> MembersOf(INamedTypeSymbol type)
    {
        List<PayloadMemberModel> members = [];
        HashSet<string> seen = [];
        for (INamedTypeSymbol? current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            foreach (IPropertySymbol property in current.GetMembers().OfType<IPropertySymbol>())
            {
                if (property is not { IsStatic: false, IsIndexer: false, DeclaredAccessibility: Accessibility.Public, GetMethod: not null }) continue;
                if (property.Attribute(KnownNames.JsonIgnoreAttribute) is { NamedArguments.IsEmpty: true } || !seen.Add(property.Name)) continue;
                Add(property.Type);
                members.Add(new(WireNames.OfPayloadMember(property), property.Name, IsRequired(type, property), property.Type.AllowsNull()));
            }
        }
        return members;
    }

    private static bool IsRequired(INamedTypeSymbol type, IPropertySymbol property)
        => property.IsRequired
            || property.Attribute(KnownNames.JsonRequiredAttribute) is not null
            || type.InstanceConstructors.Any(constructor => constructor.DeclaredAccessibility == Accessibility.Public && constructor.Parameters.Any(parameter =>
                string.Equals(parameter.Name, property.Name, StringComparison.OrdinalIgnoreCase) && !parameter.HasExplicitDefaultValue));

    /// <summary>Different for different types: what is no letter and no digit keeps a sign of its own.</summary>
    private static string Identifier(string fullName)
    {
        StringBuilder result = new(fullName.Length + 8);
        foreach (char letter in fullName)
        {
            if (char.IsLetterOrDigit(letter)) result.Append(letter);
            else if (letter == '.') result.Append('_');
            else if (letter == '_') result.Append("__");
            else result.Append("_x").Append(((int)letter).ToString("x2", CultureInfo.InvariantCulture));
        }
        return result.ToString();
    }
}
