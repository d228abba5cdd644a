namespace Bus.Generators.Parsing.Shapes;

/// <summary>The values of System.Text.Json's <c>JsonNumberHandling</c>.</summary>
[Flags]
internal enum NumberHandling
{
    Strict = 0,
    AllowReadingFromString = 1,
    WriteAsString = 2,
    AllowNamedFloatingPointLiterals = 4,
}
