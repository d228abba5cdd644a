using System.Text.Json;

namespace Bus.Wire.Tests.Golden;

// Undocumented, as the Python types are: a schema would carry what is said.
public enum Role
{
    Admin,
    Member,
}

public sealed record Point(int X, int Y = 0);

public sealed record Address(string City, string? Postcode = null);

public sealed record Defaults(int A, string? B, List<int> C, Role D = Role.Admin, decimal E = 1.5m);

public sealed record Plain(int A, string B = "x");

public sealed record Profile(string Username, DateTime Joined, decimal Balance, Role Role, Address Address, List<string> Tags);

public sealed record Untyped(JsonElement A, JsonElement B);

public sealed record Opt(string? A);

public sealed record Dflt(string A = "x", int B = 3, bool? C = null);
