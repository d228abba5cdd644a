namespace Bus.Benchmarks.Contract.Codecs;

/// <summary>What the arguments of <see cref="IAuthApi.CheckPasswordAsync"/> are for a serializer that knows no contracts.</summary>
public readonly record struct Credentials(string User, string Password);
