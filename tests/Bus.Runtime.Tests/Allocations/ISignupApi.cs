namespace Bus.Runtime.Tests.Allocations;

/// <summary>Payloads of many kinds of members.</summary>
[BusApi]
public partial interface ISignupApi
{
    BusEvent<Signup> SignedUp { get; }

    BusEvent<Node> Grown { get; }
}

public sealed record Signup(
    Guid Id, string Username, DateTimeOffset At, Plan Plan, decimal Balance, List<string> Tags, Dictionary<string, int> Scores, Address Address);

public enum Plan
{
    Monthly,
    Yearly,
}

public sealed record Address(string Street, string? City, int Zip);

public sealed record Node(string Name, int Value, Node[] Children);
