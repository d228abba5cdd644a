namespace Bus.Wire.Tests.Contracts;

/// <summary>What contains itself.</summary>
public sealed record Tree(string Name, Tree? Left = null, Tree? Right = null, List<Tree>? More = null, Dictionary<string, Tree>? Named = null);
