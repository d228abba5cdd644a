using Bus.Generators.Model;
using Bus.Generators.Model.Shapes;
using Microsoft.CodeAnalysis;

namespace Bus.Generators.Parsing.Shapes;

/// <summary>Decides whether a payload's members can travel as an event's fields.</summary>
internal static class EventPayload
{
    /// <summary>The payload's type as it travels: it is not null unless the contract says so, whether or not annotations are in use.</summary>
    public static ITypeSymbol TypeOf(ITypeSymbol payload)
        => payload is { IsReferenceType: true, NullableAnnotation: NullableAnnotation.None } ? payload.WithNullableAnnotation(NullableAnnotation.NotAnnotated) : payload;

    /// <summary>Whether the payload is an object with members of its own and nothing that tells its type.</summary>
    public static bool HasMembers(TypeUseModel use, ShapeParser shapes)
        => use.Schema is SchemaModel.Shape shape && shapes.Find(shape.Identifier) is ObjectShape { Union: null, Obstacle: null or { Rule: not RuleIds.Abstract } };

    /// <summary>Why it cannot travel as an event, or null when it can, or when it cannot travel at all.</summary>
    public static Problem? ProblemOf(ITypeSymbol payload, TypeUseModel use, ShapeParser shapes)
    {
        if (HasMembers(use, shapes) || payload.TypeKind is TypeKind.Error or TypeKind.TypeParameter) return null;
        ShapeModel? found = use.Schema is SchemaModel.Shape shape ? shapes.Find(shape.Identifier) : null;
        string? text = found switch
        {
            RefusedShape => null,
            ConvertedShape => "is written by a [JsonConverter] as one value",
            EnumShape => "is an enum, which is one value",
            ObjectShape => "is a base, and no field tells which of its types an event is",
            _ => use.Schema switch
            {
                SchemaModel.Nullable => "may be null",
                SchemaModel.Array => "is an array",
                SchemaModel.Map => "is a dictionary",
                _ when ScalarTypes.Find(payload) is not null => "is one value",
                _ => null,
            },
        };
        return text is null ? null : new(RuleIds.EventPayload, text);
    }
}
