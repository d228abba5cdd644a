using System.Text.RegularExpressions;

namespace Bus.Generators.Tests;

/// <summary>A schema grows with the types that a contract reaches, and not with the ways that lead to them.</summary>
public sealed partial class SchemaSizeTests
{
    private const int Depth = 30;

    [TestCase("public sealed record {0}({1} Left, {1} Right);")]
    [TestCase("public sealed record {0}(List<{1}> Left, Dictionary<string, {1}?>? Right = null);")]
    [TestCase("[System.Text.Json.Serialization.JsonDerivedType(typeof({0}Case), \"case\")] public record {0}({1} Left); public sealed record {0}Case({1} Left, {1} Right) : {0}(Left);")]
    public void A_diamond_of_types_is_told_once_each(string type)
    {
        IEnumerable<string> types = Enumerable.Range(0, Depth).Select(level => Format(type, $"Level{level}", $"Level{level + 1}"));
        string source = $$"""
            namespace Acme;
            {{string.Join("\n", types)}}
            public sealed record Level{{Depth}}(string Name);
            [BusApi] public partial interface IDiamondApi { ValueTask<Level0> TurnAsync(Level0 value); BusEvent<Level0> Turned { get; } }
            """;
        string schema = SchemaOf(source, "IDiamondApi");
        Assert.That(schema, Has.Length.LessThan(64 * 1024));
        Assert.That(schema, Does.Contain("#/definitions/Level30"));
    }

    [Test]
    public void What_is_used_once_stands_where_it_is_used()
    {
        string schema = SchemaOf("""
            namespace Acme;
            public enum Kind { First, Second }
            public sealed record Parcel(Address To, Kind Kind, Kind Other);
            public sealed record Address(string City);
            [BusApi] public partial interface IShippingApi { ValueTask<Address> SendAsync(Parcel parcel); BusEvent<Parcel> Shipped { get; } }
            """, "IShippingApi");
        Assert.That(schema, Does.Not.Contain("$ref").And.Not.Contain("definitions"));
    }

    [Test]
    public void What_is_said_of_a_member_stands_beside_no_reference()
    {
        string schema = SchemaOf("""
            namespace Acme;
            public sealed class Parcel
            {
                /// <summary>Where it starts.</summary>
                public required Address From { get; init; }

                public required Address To { get; init; }
            }
            public sealed record Address(string City);
            [BusApi] public partial interface IShippingApi { BusEvent<Parcel> Shipped { get; } }
            """, "IShippingApi");
        Assert.That(schema, Does.Contain("""
            "properties":{"from":{"description":"Where it starts.","allOf":[{"$ref":"#/definitions/Address"}]},"to":{"$ref":"#/definitions/Address"}}
            """.Trim()));
    }

    [Test]
    public void The_title_of_a_schema_stands_beside_no_reference()
    {
        string schema = SchemaOf("""
            namespace Acme;
            public sealed record Parcel(List<Parcel> Inner);
            [BusApi] public partial interface IShippingApi { BusEvent<Parcel> Shipped { get; } }
            """, "IShippingApi");
        Assert.That(schema, Does.Contain("""
            "title":"Event shipping.shipped parameters","allOf":[{"$ref":"#/definitions/Parcel"}],"definitions":{"Parcel":
            """.Trim()));
    }

    private static string Format(string type, string name, string inner)
        => type.Replace("{0}", name, StringComparison.Ordinal).Replace("{1}", inner, StringComparison.Ordinal);

    private static string SchemaOf(string source, string contract)
    {
        string file = Compile.Run(source).CompilesWithoutWarning().Files[$"Acme.{contract}.Codecs.g.cs"];
        return Regex.Unescape(Schema().Match(file).Groups[1].Value);
    }

    [GeneratedRegex("Schema =>\\s+\"(.*)\"u8;")]
    private static partial Regex Schema();
}
