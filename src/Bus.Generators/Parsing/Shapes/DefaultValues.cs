using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Bus.Generators.Parsing.Shapes;

/// <summary>The default values of parameters.</summary>
internal static class DefaultValues
{
    /// <summary>As C#.</summary>
    public static string Expression(IParameterSymbol parameter)
    {
        ITypeSymbol type = Underlying(parameter.Type);
        string name = type.PlainFullName();
        return parameter.ExplicitDefaultValue switch
        {
            null => "default",
            string text => SymbolDisplay.FormatLiteral(text, quote: true),
            char letter => SymbolDisplay.FormatLiteral(letter, quote: true),
            bool value => value ? "true" : "false",
            float value => Float(value, "float", "F"),
            double value => Float(value, "double", "D"),
            decimal value => value.ToString(CultureInfo.InvariantCulture) + "M",
            var value when type.TypeKind == TypeKind.Enum => $"({name})({Whole(value)})",
            int value => value.ToString(CultureInfo.InvariantCulture),
            var value => $"({name})({Whole(value)})",
        };
    }

    /// <summary>As JSON, or null when it has none that a schema tells.</summary>
    public static string? Json(IParameterSymbol parameter)
    {
        if (parameter.ExplicitDefaultValue is null) return parameter.Type.AllowsNull() ? "null" : null;
        if (Underlying(parameter.Type) is INamedTypeSymbol { TypeKind: TypeKind.Enum } type) return EnumParser.Json(type, parameter.ExplicitDefaultValue);
        return parameter.ExplicitDefaultValue switch
        {
            string text => Emitting.JsonText.Quote(text),
            char letter => Emitting.JsonText.Quote(letter.ToString()),
            bool value => value ? "true" : "false",
            decimal value => Emitting.JsonText.Quote(value.ToString(CultureInfo.InvariantCulture)),
            float value => Finite(value, value.ToString("R", CultureInfo.InvariantCulture)),
            double value => Finite(value, value.ToString("R", CultureInfo.InvariantCulture)),
            var value => Convert.ToString(value, CultureInfo.InvariantCulture),
        };
    }

    private static string? Finite(double value, string text) => double.IsNaN(value) || double.IsInfinity(value) ? null : text;

    private static ITypeSymbol Underlying(ITypeSymbol type)
        => type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var value] } ? value : type;

    private static string Whole(object value) => Convert.ToString(value, CultureInfo.InvariantCulture) + (value is ulong ? "UL" : value is long ? "L" : "");

    private static string Float(double value, string type, string suffix) => value switch
    {
        double.PositiveInfinity => $"{type}.PositiveInfinity",
        double.NegativeInfinity => $"{type}.NegativeInfinity",
        _ when double.IsNaN(value) => $"{type}.NaN",
        _ => (type == "float" ? ((float)value).ToString("R", CultureInfo.InvariantCulture) : value.ToString("R", CultureInfo.InvariantCulture)) + suffix,
    };
}
