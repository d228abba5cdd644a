using static Bus.Analyzers.Tests.Lock.Table.Outcome;

namespace Bus.Analyzers.Tests.Lock.Table;

/// <summary>Every kind of change of a type.</summary>
internal static class Changes
{
    public static IReadOnlyList<Change> All { get; } =
    [
        // Single values.
        Plain("number widened", ("int", "int.MinValue, int.MaxValue"), ("long", "long.MinValue, long.MaxValue"), Reads, Refuses),
        Plain("number narrowed", ("int", "int.MaxValue"), ("short", "short.MaxValue"), Refuses, Reads),
        Plain("sign lost", ("int", "-1"), ("uint", "uint.MaxValue"), Refuses, Refuses),
        Plain("unsigned to wider signed", ("uint", "uint.MaxValue"), ("long", "-1L"), Reads, Refuses),
        Plain("small whole number to fraction", ("int", "int.MaxValue"), ("double", "1.5"), Reads, Refuses),
        Plain("large whole number to fraction", ("long", "9007199254740993L"), ("double", "1.5"), Loses, Refuses),
        Plain("fraction to whole number", ("double", "1.5"), ("int", "1"), Refuses, Reads),
        Plain("fraction halved", ("double", "0.1 + 0.2"), ("float", "0.5f"), Loses, Reads),
        Plain("whole number to decimal", ("long", "long.MaxValue"), ("decimal", "1.5m"), Reads, Refuses),
        Plain("decimal to fraction", ("decimal", "0.1234567890123456789m"), ("double", "double.MaxValue"), Refuses, Refuses),
        Plain("whole number to big one", ("long", "long.MaxValue"), ("System.Numerics.BigInteger", "System.Numerics.BigInteger.Pow(10, 40)"), Reads, Refuses),
        Plain("number to text", ("int", "1"), ("string", "\"one\""), Refuses, Refuses),
        Plain("truth to number", ("bool", "true"), ("int", "1"), Refuses, Refuses),
        Plain("GUID to text", ("Guid", "Guid.Empty"), ("string", "\"none\""), Reads, Refuses),
        Plain("date to text", ("DateOnly", "new DateOnly(2026, 1, 2)"), ("string", "\"today\""), Reads, Refuses),
        Plain("date to moment", ("DateOnly", "new DateOnly(2026, 1, 2)"), ("DateTimeOffset", "DateTimeOffset.UnixEpoch"), Reads, Refuses),
        Plain("moment to moment with offset", ("DateTime", "DateTime.UnixEpoch.ToLocalTime()"), ("DateTimeOffset", "DateTimeOffset.UnixEpoch.ToLocalTime()"), Reads, Reads),
        Plain("time of day to span", ("TimeOnly", "new TimeOnly(1, 2)"), ("TimeSpan", "TimeSpan.FromDays(2)"), Reads, Refuses),
        Plain("character to text", ("char", "'x'"), ("string", "\"xyz\""), Reads, Refuses),
        Plain("bytes to text", ("byte[]", "new byte[] { 1 }"), ("string", "\"?\""), Reads, Refuses),
        Plain("bytes to list of bytes", ("byte[]", "new byte[] { 1 }"), ("List<byte>", "new List<byte> { 1 }"), Refuses, Refuses),
        Plain("address to text", ("Uri", "new Uri(\"https://acme.test\")"), ("string", "\"http://[\""), Reads, Refuses),
        Plain("text to any JSON", ("string", "\"a\""), ("System.Text.Json.JsonElement", "System.Text.Json.JsonDocument.Parse(\"1\").RootElement"), Reads, Refuses),
        Plain("null allowed", ("string", "\"a\""), ("string?", "null, \"a\""), Reads, Refuses),
        Plain("null forbidden", ("int?", "null"), ("int", "1"), Refuses, Reads),
        // Collections.
        Plain("list to array", ("List<int>", "new List<int> { 1 }"), ("int[]", "new int[] { 1 }"), Reads, Reads, isNone: true),
        Plain("list to set", ("List<string>", "new List<string> { \"a\" }"), ("HashSet<string>", "new HashSet<string> { \"a\" }"), Reads, Reads, isNone: true),
        Plain("one to many", ("string", "\"a\""), ("string[]", "new[] { \"a\" }"), Refuses, Refuses),
        Plain("items widened", ("int[]", "new[] { 1 }"), ("long[]", "new[] { long.MaxValue }"), Reads, Refuses),
        Plain("keys widened", ("Dictionary<int, int>", "new() { [1] = 1 }"), ("Dictionary<string, int>", "new() { [\"a\"] = 1 }"), Reads, Refuses),
        Plain("values narrowed", ("Dictionary<string, long>", "new() { [\"a\"] = long.MaxValue }"), ("Dictionary<string, int>", "new() { [\"a\"] = 1 }"), Refuses, Reads),
        // Members.
        Members("required member added", ("string A", "\"a\""), ("string A, string B", "\"a\", \"b\""), Refuses, Reads),
        Members("optional member added", ("string A", "\"a\""), ("string A, string B = \"b\"", "\"a\", \"b\""), Reads, Reads),
        Members("required member removed", ("string A, string B", "\"a\", \"b\""), ("string A", "\"a\""), Reads, Refuses),
        Members("optional member removed", ("string A, string B = \"b\"", "\"a\", \"b\""), ("string A", "\"a\""), Reads, Reads),
        Members("required member renamed", ("string A, int B", "\"a\", 1"), ("string A, int C", "\"a\", 1"), Refuses, Refuses),
        Members("optional member renamed", ("string A, int B = 0", "\"a\", 1"), ("string A, int C = 0", "\"a\", 1"), Loses, Loses),
        Members("member renamed in C# alone", ("string A, int B", "\"a\", 1"), ("string A, [property: JsonPropertyName(\"b\")] int Count", "\"a\", 1"), Reads, Reads, isNone: true),
        Members("member made optional", ("string A", "\"a\""), ("string A = \"a\"", "\"b\""), Reads, Reads),
        Members("member made nullable", ("string A", "\"a\""), ("string? A", "null"), Reads, Refuses),
        Members("members in another order", ("string A, int B", "\"a\", 1"), ("int B, string A", "1, \"a\""), Reads, Reads, isNone: true),
        Members("default changed", ("string A = \"a\"", "\"a\""), ("string A = \"b\"", "\"b\""), Reads, Reads, isNone: true),
        Members("number written as text", ("int A", "1"), ("[property: JsonNumberHandling(JsonNumberHandling.WriteAsString)] int A", "1"), Reads, Refuses),
        Members("number read from text", ("int A", "1"), ("[property: JsonNumberHandling(JsonNumberHandling.AllowReadingFromString)] int A", "1"), Reads, Reads),
        Members("member left out when null", ("string? A", "null"), ("[property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? A", "null"), Reads, Refuses),
        // This build's codecs write it always, and others need not.
        Members("optional member made required", ("string A, int B = 1", "\"a\", 1"), ("string A, int B", "\"a\", 1"), Refuses, Reads) with { IsSeenByCodecs = false },
        new("settable member made required", Settable("int Count { get; set; }"), Settable("required int Count { get; set; }"), Refuses, Reads) { IsSeenByCodecs = false },
        Members("member left out when null made a text", ("[property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? A = null", "\"a\""), ("string A = \"\"", "\"a\""), Reads, Reads),
        Members("member left out when null made required", ("[property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? A = null", "null"), ("string A", "\"a\""), Refuses, Reads),
        Members("number left out when null made one with a default", ("[property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] int? A = null", "1"), ("int A = 0", "1"), Reads, Reads),
        // Enums.
        Enums("value added", "enum Hue { Red }", "Hue.Red", "enum Hue { Red, Blue }", "Hue.Blue", Reads, Refuses),
        Enums("value removed", "enum Hue { Red, Blue }", "Hue.Blue", "enum Hue { Red }", "Hue.Red", Refuses, Reads),
        Enums("value renamed", "enum Hue { Red }", "Hue.Red", "enum Hue { Scarlet }", "Hue.Scarlet", Refuses, Refuses),
        Enums("value renamed in C# alone", "enum Hue { Red }", "Hue.Red", "enum Hue { [JsonStringEnumMemberName(\"red\")] Scarlet }", "Hue.Scarlet", Reads, Reads, isNone: true),
        Enums("names to numbers", "enum Hue { Red }", "Hue.Red", "[JsonConverter(typeof(JsonNumberEnumConverter<Hue>))] enum Hue { Red }", "Hue.Red", Refuses, Reads),
        Enums("values of names reordered", "enum Hue { Red, Blue }", "Hue.Blue", "enum Hue { Blue, Red }", "Hue.Blue", Reads, Reads),
        Enums("numbers reordered", "[JsonConverter(typeof(JsonNumberEnumConverter<Hue>))] enum Hue { Red, Blue }", "Hue.Blue", "[JsonConverter(typeof(JsonNumberEnumConverter<Hue>))] enum Hue { Blue, Red }", "Hue.Blue", Loses, Loses) with { IsSeenByCodecs = false },
        Enums("numbers widened", "[JsonConverter(typeof(JsonNumberEnumConverter<Hue>))] enum Hue : byte { Red }", "Hue.Red", "[JsonConverter(typeof(JsonNumberEnumConverter<Hue>))] enum Hue { Red }", "(Hue)1000", Reads, Refuses),
        Enums("one to flags", "enum Hue { Red, Blue }", "Hue.Blue", "[Flags] enum Hue { Red = 1, Blue = 2 }", "Hue.Red | Hue.Blue", Reads, Refuses),
        Enums("alias removed", "enum Hue { Red = 0, Crimson = 0 }", "Hue.Crimson", "enum Hue { Red = 0 }", "Hue.Red", Reads, Reads),
        Enums("alias added", "enum Hue { Red = 0 }", "Hue.Red", "enum Hue { Red = 0, Crimson = 0 }", "Hue.Crimson", Reads, Reads),
        Enums("alias made the name", "enum Hue { Red = 0, Crimson = 0 }", "Hue.Crimson", "enum Hue { Crimson = 0, Red = 0 }", "Hue.Red", Reads, Reads),
        Enums("name removed and alias kept", "enum Hue { Red = 0, Crimson = 0 }", "Hue.Crimson", "enum Hue { Crimson = 0 }", "Hue.Crimson", Refuses, Reads),
        Enums("alias added as the name", "enum Hue { Red = 0 }", "Hue.Red", "enum Hue { Crimson = 0, Red = 0 }", "Hue.Red", Reads, Refuses),
        Enums("alias of numbers removed", "[JsonConverter(typeof(JsonNumberEnumConverter<Hue>))] enum Hue { Red = 0, Crimson = 0 }", "Hue.Crimson", "[JsonConverter(typeof(JsonNumberEnumConverter<Hue>))] enum Hue { Red = 0 }", "Hue.Red", Reads, Reads, isNone: true),
        new("enum to text", new("Hue", "Hue.Red", "public enum Hue { Red }"), new("string", "\"green\""), Reads, Refuses),
        // Types that stand for others.
        Unions("case added", "[JsonDerivedType(typeof(Dog), \"dog\")]", "new Dog(1)", "[JsonDerivedType(typeof(Dog), \"dog\"), JsonDerivedType(typeof(Cat), \"cat\")]", "new Cat(1)", Reads, Refuses),
        Unions("case removed", "[JsonDerivedType(typeof(Dog), \"dog\"), JsonDerivedType(typeof(Cat), \"cat\")]", "new Cat(1)", "[JsonDerivedType(typeof(Dog), \"dog\")]", "new Dog(1)", Refuses, Reads),
        Unions("case called otherwise", "[JsonDerivedType(typeof(Dog), \"dog\")]", "new Dog(1)", "[JsonDerivedType(typeof(Dog), \"hound\")]", "new Dog(1)", Refuses, Refuses),
        Unions("discriminator renamed", "[JsonDerivedType(typeof(Dog), \"dog\")]", "new Dog(1)", "[JsonPolymorphic(TypeDiscriminatorPropertyName = \"kind\"), JsonDerivedType(typeof(Dog), \"dog\")]", "new Dog(1)", Refuses, Refuses),
        Unions("case renamed in C# alone", "[JsonDerivedType(typeof(Dog), \"dog\")]", "new Dog(1)", "[JsonDerivedType(typeof(Cat), \"dog\")]", "new Cat(1)", Reads, Reads, isNone: true),
        new("union of a concrete base removed", Concrete("[JsonDerivedType(typeof(Dog), \"dog\")]", "new Animal(1), new Dog(1, 2)"), Concrete("", "new Animal(1)"), Loses, Reads),
        new("union of a concrete base added", Concrete("", "new Animal(1)"), Concrete("[JsonDerivedType(typeof(Dog), \"dog\")]", "new Animal(1), new Dog(1, 2)"), Reads, Loses),
        new("one case of a concrete base removed", Concrete("[JsonDerivedType(typeof(Dog), \"dog\"), JsonDerivedType(typeof(Cat), \"cat\")]", "new Cat(1, 2)"), Concrete("[JsonDerivedType(typeof(Dog), \"dog\")]", "new Dog(1, 2)"), Refuses, Reads),
        new("discriminator of a concrete base renamed", Concrete("[JsonDerivedType(typeof(Dog), \"dog\")]", "new Dog(1, 2)"), Concrete("[JsonPolymorphic(TypeDiscriminatorPropertyName = \"kind\"), JsonDerivedType(typeof(Dog), \"dog\")]", "new Dog(1, 2)"), Loses, Loses),
        new("union of a concrete base that tells itself removed", Concrete("[JsonDerivedType(typeof(Animal), \"animal\")]", "new Animal(1)"), Concrete("", "new Animal(1)"), Reads, Reads),
        // Converters of the user's own.
        new("another converter", Converted("Plain"), Converted("Other"), Reads, Reads),
        // Depth, and names of C#.
        new("type renamed in C#", new("Order", "new Order(1)", "public sealed record Order(int Id);"), new("Purchase", "new Purchase(1)", "public sealed record Purchase(int Id);"), Reads, Reads) { IsNone = true },
        new("member narrowed deep down",
            new("Order", "new Order([new(long.MaxValue)])", "public sealed record Order(List<Line> Lines); public sealed record Line(long Price);"),
            new("Order", "new Order([new(1)])", "public sealed record Order(List<Line> Lines); public sealed record Line(int Price);"), Refuses, Reads),
        new("member required in a tree",
            new("Node", "new Node([new([])])", "public sealed record Node(List<Node> Children);"),
            new("Node", "new Node([new([], 1)], 1)", "public sealed record Node(List<Node> Children, int Weight);"), Refuses, Reads),
        new("a tree called otherwise",
            new("Node", "new Node([new([])])", "public sealed record Node(List<Node> Children);"),
            new("Leaf", "new Leaf([new([])])", "public sealed record Leaf(List<Leaf> Children);"), Reads, Reads) { IsNone = true },
        new("member renamed inside a tree",
            new("Node", "new Node(\"a\", [new(\"b\", [])])", "public sealed record Node(string Name, List<Node> Children);"),
            new("Node", "new Node(\"a\", [new(\"b\", [])])", "public sealed record Node(string Name, List<Node> Items);"), Refuses, Refuses),
        new("optional member renamed inside a tree",
            new("Person", "new Person(\"a\", new(\"b\"))", "public sealed record Person(string Name, Person? Boss = null);"),
            new("Person", "new Person(\"a\", new(\"b\"))", "public sealed record Person(string Name, Person? Manager = null);"), Loses, Loses),
        new("members renamed in two types that contain each other",
            new("Left", "new Left([new([])])", "public sealed record Left(List<Right> Rights); public sealed record Right(List<Left> Lefts);"),
            new("Left", "new Left([new([])])", "public sealed record Left(List<Right> Others); public sealed record Right(List<Left> Others);"), Refuses, Refuses),
        new("member renamed in a tree called otherwise",
            new("Node", "new Node([new([])])", "public sealed record Node(List<Node> Children);"),
            new("Leaf", "new Leaf([new([])])", "public sealed record Leaf(List<Leaf> Items);"), Refuses, Refuses),
        new("member renamed whose type gained one",
            new("Order", "new Order(new(1))", "public sealed record Order(Money Price); public sealed record Money(int Cents);"),
            new("Order", "new Order(new(1))", "public sealed record Order(Money Total); public sealed record Money(int Cents, string Currency = \"EUR\");"), Refuses, Refuses),
        new("tuple to record", new("(int X, int Y)", "(1, 2)"), new("Point", "new Point(1, 2)", "public sealed record Point(int X, int Y);"), Reads, Reads) { IsNone = true },
    ];

    private static Change Plain(string name, (string Type, string Values) before, (string Type, string Values) after, Outcome oldToNew, Outcome newToOld, bool isNone = false)
        => new(name, new(before.Type, before.Values), new(after.Type, after.Values), oldToNew, newToOld) { IsNone = isNone };

    private static Change Members(string name, (string Members, string Values) before, (string Members, string Values) after, Outcome oldToNew, Outcome newToOld, bool isNone = false)
        => new(name, Record(before), Record(after), oldToNew, newToOld) { IsNone = isNone };

    private static Version Record((string Members, string Values) record) => new("Thing", $"new Thing({record.Values})", $"public sealed record Thing({record.Members});");

    private static Version Settable(string member) => new("Thing", "new Thing { Count = 1 }", $"public sealed record Thing {{ public {member} }}");

    private static Change Enums(string name, string before, string beforeValue, string after, string afterValue, Outcome oldToNew, Outcome newToOld, bool isNone = false)
        => new(name, new("Hue", beforeValue, Public(before)), new("Hue", afterValue, Public(after)), oldToNew, newToOld) { IsNone = isNone };

    private static string Public(string declaration) => declaration.Replace("enum Hue", "public enum Hue", StringComparison.Ordinal);

    private static Change Unions(string name, string before, string beforeValue, string after, string afterValue, Outcome oldToNew, Outcome newToOld, bool isNone = false)
        => new(name, Union(before, beforeValue), Union(after, afterValue), oldToNew, newToOld) { IsNone = isNone };

    private static Version Concrete(string attributes, string values)
        => new("Animal", values, $"{attributes} public record Animal(int Age); public sealed record Dog(int Age, int Tricks) : Animal(Age); public sealed record Cat(int Age, int Lives) : Animal(Age);");

    private static Version Converted(string converter) => new("Sum", "new Sum(1)", $$"""
        [JsonConverter(typeof({{converter}}))] public readonly record struct Sum(int Cents);

        public sealed class {{converter}} : JsonConverter<Sum>
        {
            public override Sum Read(ref System.Text.Json.Utf8JsonReader reader, Type type, System.Text.Json.JsonSerializerOptions options) => new(reader.GetInt32());
            public override void Write(System.Text.Json.Utf8JsonWriter writer, Sum value, System.Text.Json.JsonSerializerOptions options) => writer.WriteNumberValue(value.Cents);
        }
        """);

    private static Version Union(string attributes, string value)
        => new("Animal", value, $"{attributes} public abstract record Animal; public sealed record Dog(int Age) : Animal; public sealed record Cat(int Age) : Animal;");
}
