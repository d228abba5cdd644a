namespace Bus.Wire.Tests.Golden;

/// <summary>What is held against a line, and, where we differ from it, why.</summary>
internal sealed record GoldenCase(int Line, Action<GoldenLine> Check, string? Difference = null);
