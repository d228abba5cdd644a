using System.Globalization;
using Bus.Generators.Model;
using Bus.Generators.Model.Shapes;
using Microsoft.CodeAnalysis;

namespace Bus.Generators.Parsing.Shapes;

/// <summary>Reads an enum.</summary>
internal static class EnumParser
{
    public static ShapeModel Parse(INamedTypeSymbol type, string identifier)
    {
        if (ProblemOf(type) is { } problem) return Refusals.Make(type, identifier, problem);
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

    private static Problem? ProblemOf(INamedTypeSymbol type)
    {
        if (IsNumber(type)) return null;
        bool isFlags = type.Attribute(KnownNames.FlagsAttribute) is not null;
        Dictionary<string, ulong> seen = [];
        foreach (IFieldSymbol field in type.GetMembers().OfType<IFieldSymbol>().Where(static field => field.HasConstantValue))
        {
            string name = BusName(field);
            if (ProblemOf(field, name, isFlags, seen) is { } problem) return problem with { Member = field.Name };
            seen[name] = Bits(field.ConstantValue!);
        }
        return null;
    }

    private static Problem? ProblemOf(IFieldSymbol field, string name, bool isFlag, Dictionary<string, ulong> seen)
    {
        if (!WireNames.IsText(name)) return new(RuleIds.UnusableMember, $"has a value '{field.Name}' whose name on the bus is no text");
        if (isFlag && (name.Contains(',') || name.Trim(' ') != name || name.Length == 0))
            return new(RuleIds.UnusableMember, $"has a flag '{field.Name}' whose name on the bus is empty, or holds a comma or outer blanks, which stand between flags");
        if (isFlag && name.TrimStart('-').All(char.IsDigit)) return new(RuleIds.UnusableMember, $"has a flag '{field.Name}' whose name on the bus is a number");
        return seen.TryGetValue(name, out ulong bits) && bits != Bits(field.ConstantValue!)
            ? new(RuleIds.DuplicateMember, $"has two values '{name}' on the bus: give one of them a [JsonStringEnumMemberName]")
            : null;
    }

    private static bool IsNumber(INamedTypeSymbol type)
        => type.Attribute(KnownNames.JsonConverterAttribute) is { ConstructorArguments: [{ Value: INamedTypeSymbol converter }] }
            && converter.OriginalDefinition.ToDisplayString() == KnownNames.JsonNumberEnumConverter;

    private static string BusName(IFieldSymbol field)
        => field.AttributeText(KnownNames.JsonStringEnumMemberNameAttribute) ?? WireNames.SnakeCase(field.Name);

    private static ulong Bits(object value)
        => value is ulong large ? large : unchecked((ulong)Convert.ToInt64(value, CultureInfo.InvariantCulture));
}
