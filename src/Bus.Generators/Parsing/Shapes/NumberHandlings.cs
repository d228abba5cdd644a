using Bus.Generators.Model.Shapes;
using Microsoft.CodeAnalysis;

namespace Bus.Generators.Parsing.Shapes;

/// <summary>What <c>[JsonNumberHandling]</c> does to numbers.</summary>
internal static class NumberHandlings
{
    public static NumberHandling? Of(ISymbol symbol)
        => symbol.Attribute(KnownNames.JsonNumberHandlingAttribute) is { ConstructorArguments: [{ Value: int handling }] } ? (NumberHandling)handling : null;

    /// <summary>The codec of a number that is handled so.</summary>
    public static string Apply(NumberHandling handling, string type, ScalarType scalar, string codec)
    {
        if (!scalar.IsNumber || handling == NumberHandling.Strict) return codec;
        if (scalar.IsFloat && handling.HasFlag(NumberHandling.AllowNamedFloatingPointLiterals)) codec = $"global::Bus.Codecs.NamedFloatCodec<{type}, {codec}>";
        if (handling.HasFlag(NumberHandling.WriteAsString)) return $"global::Bus.Codecs.QuotedNumberCodec<{type}, {codec}>";
        return handling.HasFlag(NumberHandling.AllowReadingFromString) ? $"global::Bus.Codecs.NumberFromTextCodec<{type}, {codec}>" : codec;
    }

    /// <summary>The schema of a number that is handled so.</summary>
    public static SchemaModel.Value Schema(NumberHandling handling, ScalarType scalar)
    {
        if (!scalar.IsNumber || handling == NumberHandling.Strict) return scalar.Schema with { Kind = scalar.Kind };
        bool isText = handling.HasFlag(NumberHandling.WriteAsString);
        return (scalar.Schema == ScalarSchemas.Whole ? ScalarSchemas.WholeOrText : ScalarSchemas.NumberOrText) with
        {
            Kind = scalar.Kind,
            IsWrittenAsText = isText,
            IsReadFromText = isText || handling.HasFlag(NumberHandling.AllowReadingFromString),
        };
    }
}
