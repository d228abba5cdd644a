using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Bus.Generators.Parsing;

/// <summary>Questions to symbols.</summary>
internal static class SymbolExtensions
{
    private static readonly SymbolDisplayFormat FullFormat = SymbolDisplayFormat.FullyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private static readonly SymbolDisplayFormat PlainFormat = SymbolDisplayFormat.FullyQualifiedFormat
        .WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Omitted);

    /// <summary>The type as generated code writes it: with <c>global::</c>, nullable annotations and escaped keywords.</summary>
    public static string FullName(this ITypeSymbol type) => type.ToDisplayString(FullFormat);

    /// <summary>The type without nullable annotations of its own, with <c>global::</c>.</summary>
    public static string PlainFullName(this ITypeSymbol type) => type.WithNullableAnnotation(NullableAnnotation.None).FullName();

    /// <summary>The type's name without <c>global::</c> and without any annotation.</summary>
    public static string PlainName(this ITypeSymbol type) => type.ToDisplayString(PlainFormat);

    public static AttributeData? Attribute(this ISymbol symbol, string name)
    {
        foreach (AttributeData attribute in symbol.GetAttributes())
            if (attribute.AttributeClass is { } type && MayBe(type, name) && type.ToDisplayString() == name) return attribute;
        return null;
    }

    /// <summary>The one string that an attribute is constructed with, or null.</summary>
    public static string? AttributeText(this ISymbol symbol, string name)
        => symbol.Attribute(name)?.ConstructorArguments is [{ Value: string { Length: > 0 } text }] ? text : null;

    /// <summary>An attribute that makes a converter by code of its own, which no generated code can run; or null.</summary>
    public static INamedTypeSymbol? ConverterMaker(this ISymbol symbol)
    {
        foreach (AttributeData attribute in symbol.GetAttributes())
            for (INamedTypeSymbol? current = attribute.AttributeClass?.BaseType; current is { SpecialType: SpecialType.None }; current = current.BaseType)
                if (current.Is(KnownNames.JsonConverterAttribute)) return attribute.AttributeClass;
        return null;
    }

    public static bool IsContract(this INamedTypeSymbol type)
        => type.TypeKind == TypeKind.Interface && type.Attribute(KnownNames.BusApiAttribute) is not null;

    /// <summary>Whether the type is in the namespace of what users write.</summary>
    public static bool IsInBus(this ITypeSymbol type) => type.ContainingNamespace is { Name: "Bus", ContainingNamespace.IsGlobalNamespace: true };

    public static bool Is(this ITypeSymbol type, string fullName) => MayBe(type, fullName) && type.OriginalDefinition.ToDisplayString() == fullName;

    // Most types are another one, and their short names say so: a full name takes longer to write than to dismiss.
    private static bool MayBe(ITypeSymbol type, string fullName) => type.Name.Length > 0 && fullName.Contains(type.Name);

    /// <summary>The payload of a <c>BusEvent&lt;T&gt;</c> property, or null for anything else.</summary>
    public static ITypeSymbol? EventPayload(this IPropertySymbol property)
        => property is { IsIndexer: false, Type: INamedTypeSymbol { TypeArguments: [var payload] } type } && type.Is(KnownNames.BusEvent) ? payload : null;

    /// <summary>Whether null is a value of the type as the contract writes it. Without annotations everything is allowed.</summary>
    public static bool AllowsNull(this ITypeSymbol type) => type.IsValueType
        ? type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T
        : type.NullableAnnotation != NullableAnnotation.NotAnnotated;

    /// <summary>Whether whoever makes the type has to set it.</summary>
    public static bool IsRequired(this ISymbol member) => member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true };

    /// <summary>Whether a constructor sets all that is required itself.</summary>
    public static bool SetsRequired(this IMethodSymbol constructor) => constructor.Attribute(KnownNames.SetsRequiredMembersAttribute) is not null;

    /// <summary>Whether only obsolete code may use it: <c>[Obsolete("…", error: true)]</c>.</summary>
    public static bool IsForbidden(this ISymbol symbol)
        => symbol.Attribute(KnownNames.ObsoleteAttribute)?.ConstructorArguments is [_, { Value: true }]
            || (symbol is IPropertySymbol property && (property.GetMethod?.IsForbidden() == true || property.SetMethod?.IsForbidden() == true));

    /// <summary>The interface's own members and those of its plain base interfaces, in the order of declaration. Types within are none.</summary>
    public static IEnumerable<ISymbol> ContractMembers(this INamedTypeSymbol contract)
        => contract.AllInterfaces.Where(static type => type is not { Name: "IBusApi", ContainingNamespace.Name: "Descriptors" }).Reverse()
            .Concat([contract])
            .SelectMany(static type => type.GetMembers())
            .Where(static member => member is { IsStatic: false, IsAbstract: true } and not INamedTypeSymbol);

    public static string Escaped(this ISymbol symbol)
        => SyntaxFacts.GetKeywordKind(symbol.Name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(symbol.Name) != SyntaxKind.None
            ? "@" + symbol.Name
            : symbol.Name;

    /// <summary>Whether an assembly may hold anything of ours at all.</summary>
    public static bool ReferencesRuntime(this IAssemblySymbol assembly)
    {
        foreach (IModuleSymbol module in assembly.Modules)
            foreach (AssemblyIdentity reference in module.ReferencedAssemblies)
                if (reference.Name == KnownNames.RuntimeAssembly) return true;
        return false;
    }
}
