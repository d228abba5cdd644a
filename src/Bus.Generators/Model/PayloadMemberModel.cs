namespace Bus.Generators.Model;

/// <summary>A member of a payload type.</summary>
internal sealed record PayloadMemberModel(string BusName, string Member, bool IsRequired, bool AllowsNull);
