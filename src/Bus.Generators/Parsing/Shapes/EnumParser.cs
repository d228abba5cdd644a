using System.Globalization;
using Bus.Generators.Model.Shapes;
using Microsoft.CodeAnalysis;

namespace Bus.Generators.Parsing.Shapes;

/// <summary>Reads an enum.</summary>
internal static class EnumParser
{
    public static ShapeModel Parse(INamedTypeSymbol type, string identifier)
    {
        HashSet<ulong> seen = [];
        INamedTypeSymbol underlying = type.EnumUnderlyingType!;
        return new EnumShape
        {
            Type = type.PlainFullName(),
            Identifier = identifier,
            Title = type.Name,
            IsReference = false,
            Summary = Documentation.SummaryOf(type),
            Underlying = underlying.ToDisplayString(),
            NumberCodec = $"global::Bus.Codecs.{ScalarTypes.Find(underlying)!.Codec}",
            IsFlags = type.Attribute(KnownNames.FlagsAttribute) is not null,
            IsNumber = IsNumber(type),
            IsForbidden = type.GetMembers().Any(static member => member.IsForbidden()),
            Names = new(type.GetMembers().OfType<IFieldSymbol>().Where(static field => field.HasConstantValue).Select(field =>
            {
                ulong bits = Bits(field.ConstantValue!);
                return new EnumNameModel(field.Escaped(), BusName(field), bits, IsAlias: !seen.Add(bits));
            })),
        };
    }

    /// <summary>A value as JSON, or null when it has no name.</summary>
    public static string? Json(INamedTypeSymbol type, object value)
    {
        if (IsNumber(type)) return Convert.ToString(value, CultureInfo.InvariantCulture);
        ulong bits = Bits(value);
        IFieldSymbol? field = type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field => field.HasConstantValue && Bits(field.ConstantValue!) == bits);
        return field is null ? null : Emitting.JsonText.Quote(BusName(field));
    }

    private static bool IsNumber(INamedTypeSymbol type)
        => type.Attribute(KnownNames.JsonConverterAttribute) is { ConstructorArguments: [{ Value: INamedTypeSymbol converter }] }
            && converter.OriginalDefinition.ToDisplayString() == KnownNames.JsonNumberEnumConverter;

    private static string BusName(IFieldSymbol field)
        => field.AttributeText(KnownNames.JsonStringEnumMemberNameAttribute) ?? WireNames.SnakeCase(field.Name);

    private static ulong Bits(object value)
        => value is ulong large ? large : unchecked((ulong)Convert.ToInt64(value, CultureInfo.InvariantCulture));
}
