namespace Bus.Conformance.Contracts;

public sealed record Counted(int Number);
