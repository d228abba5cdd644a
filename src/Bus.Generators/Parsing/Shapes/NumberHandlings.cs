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

    public static string Schema(NumberHandling handling, ScalarType scalar)
        => !scalar.IsNumber || handling == NumberHandling.Strict ? scalar.Schema
            : scalar.Schema.Contains("integer") ? "{\"type\":[\"integer\",\"string\"]}" : "{\"type\":[\"number\",\"string\"]}";
}
