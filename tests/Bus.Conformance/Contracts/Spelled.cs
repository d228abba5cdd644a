namespace Bus.Conformance.Contracts;

public sealed record Spelled(string Letter);
