using Bus.Generators.Model.Shapes;

namespace Bus.Generators.Parsing.Shapes;

/// <summary>The schemas of what is one value on the wire.</summary>
internal static class ScalarSchemas
{
    public static SchemaModel.Value Text { get; } = Of("\"string\"");

    public static SchemaModel.Value Whole { get; } = Of("\"integer\"");

    public static SchemaModel.Value Number { get; } = Of("\"number\"");

    public static SchemaModel.Value WholeOrText { get; } = Of("[\"integer\",\"string\"]");

    public static SchemaModel.Value NumberOrText { get; } = Of("[\"number\",\"string\"]");

    public static SchemaModel.Value Boolean { get; } = Of("\"boolean\"");

    public static SchemaModel.Value Object { get; } = Of("\"object\"");

    public static SchemaModel.Value Array { get; } = Of("\"array\"");

    public static SchemaModel.Value Character { get; } = Of("\"string\"", new("minLength", "1"), new("maxLength", "1"));

    // Lightbus sends it as text and others as a number: both are read, and each dialect writes its own.
    public static SchemaModel.Value Decimal { get; } = Of("[\"string\",\"number\"]", new SchemaKeyword("pattern", "\"^-?\\\\d+(\\\\.\\\\d+)?$\""));

    /// <summary>A text that is written in one way.</summary>
    public static SchemaModel.Value Formatted(string format) => Of("\"string\"", new SchemaKeyword("format", $"\"{format}\""));

    private static SchemaModel.Value Of(string type, params SchemaKeyword[] more) => new(new([new("type", type), .. more]));
}
