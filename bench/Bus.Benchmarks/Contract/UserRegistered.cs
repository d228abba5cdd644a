namespace Bus.Benchmarks.Contract;

/// <summary>A user joined.</summary>
public sealed record UserRegistered(string Username, string Email);
