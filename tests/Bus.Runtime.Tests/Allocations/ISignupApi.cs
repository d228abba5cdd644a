using System.Collections.Immutable;
using System.Numerics;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bus.Runtime.Tests.Allocations;

/// <summary>Payloads of many kinds of members.</summary>
[BusApi]
public partial interface ISignupApi
{
    BusEvent<Signup> SignedUp { get; }

    BusEvent<Node> Grown { get; }

    BusEvent<Odds> Odds { get; }

    BusEvent<Ends> Ends { get; }
}

public sealed record Signup(
    Guid Id, string Username, DateTimeOffset At, Plan Plan, decimal Balance, List<string> Tags, Dictionary<string, int> Scores, Address Address);

public enum Plan
{
    Monthly,
    Yearly,
}

public sealed record Address(string Street, string? City, int Zip);

/// <summary>Kinds that are longer, rarer or of other alphabets.</summary>
public sealed record Odds(
    Rights Rights, Int128 Large, UInt128 Positive, BigInteger Whole, TimeSpan Span, DateOnly Day, TimeOnly Time, Version Version, char Letter, Half Half,
    Dictionary<string, int> Cities, Dictionary<Rights, int> Counts, (int Left, int? Right) Pair);

/// <summary>Kinds whose own making takes more than the value.</summary>
public sealed record Ends(JsonElement Element, Uri Uri, HashSet<int> Set, ImmutableArray<long> Numbers, Queue<Rights> Queue, Pay Pay);

[Flags]
public enum Rights
{
    Read = 1,
    Write = 2,
    Schließen = 4,
}

[JsonDerivedType(typeof(Card), "card")]
public abstract record Pay;

public sealed record Card(string Digits) : Pay;

public sealed record Node(string Name, int Value, Node[] Children);
