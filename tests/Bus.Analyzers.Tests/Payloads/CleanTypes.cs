using Bus.Generators.Parsing.Shapes;

namespace Bus.Analyzers.Tests.Payloads;

/// <summary>Types that travel.</summary>
internal static class CleanTypes
{
    // Of it a rule tells.
    private const string Moment = "System.DateTime";

    private static readonly string[] Items = ["int", "string?", "Point", "Level?"];

    /// <summary>Those of the framework: single values, and collections of some.</summary>
    public static IEnumerable<string> Framework =>
    [
        .. ScalarTypes.All.Keys.Where(static type => type != Moment),
        "int?", "string?", "Guid?", "decimal?", "System.Text.Json.JsonElement?",
        .. CollectionTypes.Sequences.Keys.SelectMany(static type => Items.Select(item => type.Replace("<T>", $"<{item}>", StringComparison.Ordinal))),
        .. CollectionTypes.Dictionaries.Keys.Select(static type => type.Replace("<TKey, TValue>", "<string, Point?>", StringComparison.Ordinal)),
        .. ScalarTypes.Keys.Where(static type => type != Moment).Select(static type => $"Dictionary<{type}, int>"),
        "Dictionary<Level, List<Point>>", "IReadOnlyDictionary<Rights, int[][]>", "int?[][]", "List<Dictionary<string, string?[]>>",
        "(int, string)", "(int Number, string? FullName)", "(int A, int B, int C, int D, int E, int F, int G, int H, int I)", "List<(Point Left, Point? Right)>",
    ];

    /// <summary>Those of users' own.</summary>
    public static IEnumerable<string> Own =>
    [
        "Point", "Settable", "InitOnly", "Demanding", "Place", "Spot", "FixedSpot", "GetOnly", "Chosen", "WithDefaults", "Derived", "Outer.Inner", "Tree", "Box<int>", "Box<string?>", "Box<Box<Point>>",
        "WithTuple", "Level", "Rights", "Renamed", "Numbered", "Shape", "Numeric", "Animal", "Named", "Holder<int>", "INamed", "Extended", "ExtendedAlways", "ExtendedNodes", "Ignoring", "OneWay", "Including",
        "Requiring", "Handled", "Ordered", "Celsius", "Nothing", "Computed", "Marked", "SetsAll", "InnerConstructor", "Partial", "Explicit",
    ];

    /// <summary>Contracts of shapes of their own.</summary>
    public static IEnumerable<string> Contracts =>
    [
        "[BusApi] public partial interface IEmptyApi;",
        "[BusApi(\"other.name\", Version = 2)] public partial interface INamedApi { [BusName(\"x\")] ValueTask DoAsync(CancellationToken cancellationToken = default); }",
        "public interface IPlainBase { ValueTask<Point> BaseAsync(Point point, CancellationToken cancellationToken = default); BusEvent<Point> Moved { get; } } [BusApi] public partial interface IDerivedApi : IPlainBase;",
        "[BusApi] public partial interface IDefaultsApi { Task DoAsync(int number = 5, string text = \"x\", Level level = Level.High, Point? point = null, decimal price = 1.5m, CancellationToken cancellationToken = default); }",
        "[BusApi] public partial interface IHelpersApi { Task DoAsync(CancellationToken cancellationToken = default); Stream Open() => Stream.Null; static object Anything => 1; }",
        "[BusApi] public partial interface IEventsApi { BusEvent<(int Left, string Right)> Pair { get; } BusEvent<Nothing> Nothing { get; } BusEvent<Box<List<int>>> Box { get; } BusEvent<Spot> Spot { get; } BusEvent<Extended> More { get; } BusEvent<Circle> Circle { get; } }",
        "public static partial class Nest { [BusApi(\"nested\")] public partial interface IInnerApi { Task<Own> DoAsync(CancellationToken cancellationToken = default); } public sealed record Own(int Count); }",
        "public sealed record NotSent(Action Callback, Stream Source, object Any) { public List<int> Lost { get; } = []; }",
    ];

    public const string Declarations = """
        using System.Text.Json;
        using System.Text.Json.Nodes;
        using System.Text.Json.Serialization;

        /// <summary>A place.</summary>
        public sealed record Point(int X, int Y);
        public sealed class Settable { public int Number { get; set; } public string Text { get; set; } = ""; public List<int> Items { get; set; } = []; }
        public sealed class InitOnly { public int Number { get; init; } = 5; public DateOnly? Day { get; init; } }
        public sealed class Demanding { public required string Name { get; init; } public required int? Age { get; set; } }
        public readonly struct Place { [JsonConstructor] public Place(int x, string name) => (X, Name) = (x, name); public int X { get; } public string Name { get; } }
        public record struct Spot(int X, double Y);
        public readonly record struct FixedSpot(int X, decimal Y);
        public sealed class GetOnly(string name, int number) { public string Name { get; } = name; public int Number => number; }
        public sealed class Chosen { public Chosen() : this(0) { } [JsonConstructor] public Chosen(int number) => Number = number; public int Number { get; } public string? Text { get; set; } }
        public sealed record WithDefaults(int Number = -5, string Text = "a", char Letter = 'b', Level Kind = Level.High, int? Maybe = 7, string? Nothing = null, Guid Id = default);
        public abstract class Base { public int First { get; set; } public virtual string Name { get; set; } = ""; public abstract int Last { get; } }
        public class Middle : Base { public int Between { get; init; } public override int Last => 1; }
        public sealed class Derived : Middle { public override string Name { get; set; } = ""; public int Own { get; set; } public override int Last => 2; }
        public static class Outer { public sealed record Inner(string Name); }
        public sealed record Tree(string Name, List<Tree> Children, Tree? Twin = null);
        public sealed record Box<T>(T Content);
        public sealed record WithTuple((int Left, string? Right) Pair, (int, int)[] Pairs);
        public enum Level { Low, Middle, High, Top = High }
        [Flags] public enum Rights : byte { None = 0, Read = 1, Write = 2, Both = Read | Write }
        public enum Renamed { [JsonStringEnumMemberName("as it is")] AsItIs, Plain }
        [JsonConverter(typeof(JsonNumberEnumConverter<Numbered>))] public enum Numbered : short { Below = -1, Above }
        [JsonDerivedType(typeof(Circle), "circle"), JsonDerivedType(typeof(Square), "square")] public abstract record Shape(string Name);
        public sealed record Circle(string Name, double Radius) : Shape(Name);
        public sealed record Square(string Name, int Side) : Shape(Name);
        [JsonDerivedType(typeof(One), 1), JsonDerivedType(typeof(MinusTwo), -2)] public abstract class Numeric { public int Value { get; set; } }
        public sealed class One : Numeric;
        public sealed class MinusTwo : Numeric { public List<Numeric> Others { get; set; } = []; }
        [JsonPolymorphic(TypeDiscriminatorPropertyName = "kind"), JsonDerivedType(typeof(Dog), "dog")] public abstract class Animal(string name) { public string Name { get; } = name; public abstract string Sound { get; } }
        public sealed class Dog(string name) : Animal(name) { public override string Sound => "wau"; }
        [JsonDerivedType(typeof(Named), "named"), JsonDerivedType(typeof(Titled), "titled")] public record Named(string Name);
        public sealed record Titled(string Name, string Title) : Named(Name);
        [JsonDerivedType(typeof(NumberHolder), "number"), JsonDerivedType(typeof(TextHolder), "text")] public abstract record Holder<T>(T Content);
        public sealed record NumberHolder(int Content) : Holder<int>(Content);
        public sealed record TextHolder(string Content) : Holder<string>(Content);
        [JsonDerivedType(typeof(Person), "person")] public interface INamed { string Name { get; } string Greeting => Name; }
        public readonly record struct Person(string Name) : INamed;
        public sealed class Extended { public int Number { get; set; } [JsonExtensionData] public Dictionary<string, JsonElement>? Rest { get; set; } }
        public sealed class ExtendedAlways { [JsonExtensionData] public Dictionary<string, JsonElement> Rest { get; } = []; }
        public sealed class ExtendedNodes { [JsonExtensionData] public JsonObject? Rest { get; init; } }
        public sealed class Ignoring
        {
            [JsonIgnore] public Action? Always { get; set; }
            [JsonIgnore] public Stream? Field;
            [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] public int Default { get; set; }
            [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Null { get; set; }
        }
        public sealed record OneWay(int Number, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenReading)] int Sent = 7)
        {
            [JsonIgnore(Condition = JsonIgnoreCondition.WhenReading)] public int Out { get; } = 1;
            [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public int In { get; set; } = 2;
        }
        public sealed class Including { [JsonInclude] public int Field; [JsonInclude] internal string? Inner = ""; [JsonInclude] public int Set { get; internal set; } private int _own = 1; public int Own() => _own++; }
        public sealed class Requiring { [JsonRequired] public int Number { get; set; } [JsonPropertyName("a name")] public string? Text { get; init; } }
        [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString)] public sealed class Handled { public int Number { get; set; } [JsonNumberHandling(JsonNumberHandling.WriteAsString)] public long Large { get; set; } }
        public sealed class Ordered { [JsonPropertyOrder(2)] public int Last { get; set; } public int First { get; set; } }
        [JsonConverter(typeof(CelsiusConverter))] public readonly record struct Celsius(int Degrees);
        public sealed class CelsiusConverter : JsonConverter<Celsius>
        {
            public override Celsius Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => new(reader.GetInt32());
            public override void Write(Utf8JsonWriter writer, Celsius value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Degrees);
        }
        public sealed record Nothing;
        public sealed class Computed
        {
            private readonly List<int> _items = [];
            public IReadOnlyList<int> Items { get => [.. _items]; init => _items = [.. value]; }
            public int Count => _items.Count;
            public bool IsEmpty { get { return _items.Count == 0; } }
            public string Kind { get; } = "computed";
            public string Text => field ??= string.Join(',', _items);
            public static Computed Empty { get; } = new();
            public const int Most = 5;
            public static readonly int Least = 1;
            public int this[int index] => _items[index];
        }
        public sealed class Marked { [Obsolete("No more.")] public int Old { get; set; } public int New { get; set; } }
        public sealed class SetsAll { [System.Diagnostics.CodeAnalysis.SetsRequiredMembers] public SetsAll(string name) => Name = name; public required string Name { get; init; } }
        public sealed class InnerConstructor { [JsonConstructor] internal InnerConstructor(int count) => Count = count; public int Count { get; } }
        public sealed partial class Partial { public partial int Number { get; set; } }
        public sealed partial class Partial { public partial int Number { get => field; set => field = value; } }
        public sealed record Explicit(int Count) : IComparable<Explicit>, ICloneable { int IComparable<Explicit>.CompareTo(Explicit? other) => 0; object ICloneable.Clone() => this; }
        """;
}
