namespace Bus.Redis.Schemas;

/// <summary>Why a value cannot be what a schema asks for.</summary>
/// <param name="Path">Where, from the arguments or the payload on: <c>address.lines[2]</c>.</param>
/// <param name="Problem">What is wrong there, as a clause.</param>
internal sealed record SchemaMisfit(string Path, string Problem);
