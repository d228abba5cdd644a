using Bus.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bus.Generators.Parsing.Shapes;

/// <summary>Finds members that hold data which does not arrive, though nobody said that it need not.</summary>
internal static class LostMembers
{
    /// <summary>A member that is written and not read back, or null when it only tells what others hold.</summary>
    public static Problem? NotRestored(ISymbol member, IMethodSymbol? constructor) => member switch
    {
        IFieldSymbol => Of(member, $"loses '{member.Name}' on the way, for nothing sets a readonly field again: take 'readonly' away, or give the constructor a parameter of its name and type"),
        IPropertySymbol property when (IsHeld(property) && !IsConstant(property)) || HeldFields.LosesValue(property, constructor) =>
            Of(member, $"loses '{member.Name}' on the way, for nothing sets it again: give it a public setter or 'init', give the constructor a parameter of its name and type, or say [JsonIgnore]"),
        _ => null,
    };

    /// <summary>A member that is not written, or null when it is no data, or when it says itself that it stays.</summary>
    public static Problem? NotWritten(ISymbol member, IAssemblySymbol home)
    {
        if (member.DeclaredAccessibility != Accessibility.Public || member.Attribute(KnownNames.JsonIgnoreAttribute) is not null) return null;
        return member switch
        {
            IFieldSymbol { IsConst: false } => Of(member, $"loses its field '{member.Name}' on the way, for fields travel only with [JsonInclude]: make it a property, or say [JsonInclude] or [JsonIgnore]"),
            IPropertySymbol { IsIndexer: false, IsOverride: false, SetMethod: { } setter } property when Visibility.IsSeen(setter, home) && (property.GetMethod is null || !Visibility.IsSeen(property.GetMethod, home)) =>
                Of(member, $"loses '{member.Name}' on the way, for nothing can read it: give it a getter that is public, or say [JsonIgnore]"),
            IPropertySymbol { IsIndexer: false, Type.TypeKind: TypeKind.Pointer or TypeKind.FunctionPointer } property when IsHeld(property) =>
                new(RuleIds.UnsupportedType, $"loses '{member.Name}' on the way, for it is a pointer, and memory does not travel: use an array, or say [JsonIgnore]") { Member = member.Name },
            _ => null,
        };
    }

    /// <summary>Whether a property holds a value itself.</summary>
    private static bool IsHeld(IPropertySymbol property)
    {
        if (property.IsAbstract) return false;
        // Who sets it holds its value somewhere, and nobody else can.
        if (property.SetMethod is not null) return true;
        if ((property.PartialImplementationPart ?? property).OriginalDefinition.GetMethod is not { } getter) return false;
        if (!property.ContainingType.OriginalDefinition.GetMembers().Any(member => member is IFieldSymbol field && SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property.OriginalDefinition)))
            // Private fields of other assemblies are not seen, but their compiler has marked what it wrote.
            return getter.DeclaringSyntaxReferences.IsEmpty && getter.Attribute(KnownNames.CompilerGeneratedAttribute) is not null;
        // With a body it computes, even where it keeps the outcome.
        return getter.DeclaringSyntaxReferences is [var reference, ..] && reference.GetSyntax() is AccessorDeclarationSyntax { Body: null, ExpressionBody: null };
    }

    /// <summary>Whether every value of the type has the same, which it has again when it is made.</summary>
    private static bool IsConstant(IPropertySymbol property)
        => property is { SetMethod: null, OriginalDefinition.DeclaringSyntaxReferences: [var reference, ..] }
            && reference.GetSyntax() is PropertyDeclarationSyntax { Initializer.Value: LiteralExpressionSyntax }
            && !property.ContainingType.InstanceConstructors.Any(static constructor => constructor.DeclaringSyntaxReferences.Any(static reference => reference.GetSyntax() is ConstructorDeclarationSyntax));

    private static Problem Of(ISymbol member, string text) => new(RuleIds.NotRestored, text) { Member = member.Name };
}
