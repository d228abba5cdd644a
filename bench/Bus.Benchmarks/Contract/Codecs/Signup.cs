using System.Text.Json.Serialization;

namespace Bus.Benchmarks.Contract.Codecs;

/// <summary>A record of eight members of different kinds.</summary>
public sealed record Signup(
    Guid Id, string Username, DateTimeOffset At, Plan Plan, decimal Balance, List<string> Tags, Dictionary<string, int> Scores, Address Address)
{
    public static Signup Sample() => new(
        Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e"), "sally", new DateTimeOffset(2026, 11, 22, 10, 20, 30, 123, TimeSpan.FromHours(1)), Plan.Yearly, 1234.56m,
        ["first", "second", "third"], new() { ["north"] = 12, ["south"] = 3456 }, new("12 High Street", "London", 90210));
}

/// <summary>As a number: as a text, System.Text.Json's generated code would leave its fast path.</summary>
[JsonConverter(typeof(JsonNumberEnumConverter<Plan>))]
public enum Plan
{
    Free,
    Monthly,
    Yearly,
}

public sealed record Address(string Street, string? City, int Zip);
