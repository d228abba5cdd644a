namespace Bus.Analyzers.Tests.Payloads;

public sealed class BUS2003Tests : RuleTests
{
    protected override IEnumerable<string> Violations =>
    [
        """
        using System.Text.Json.Serialization;

        [BusApi]
        public partial interface IShopApi
        {
            BusEvent<Basket> Paid { get; }
        }

        public sealed class Basket
        {
            public List<int> [|Lines|] { get; } = [];

            public Guid [|Id|] { get; } = Guid.NewGuid();

            public int [|Count|] { get; private set; }

            public int [|Weight|];

            [JsonInclude]
            public readonly int [|Number|];

            public string [|Written|] { private get; set; } = "";

            public string [|Old|] { set => Written = value; }
        }
        """,
        """
        [BusApi]
        public partial interface IShopApi
        {
            BusEvent<Basket> Paid { get; }
        }

        public sealed record Basket(int Count) : Kept
        {
            public string [|Kind|] { get; } = "";

            public Basket(int count, string kind) : this(count) => Kind = kind;

            [System.Text.Json.Serialization.JsonConstructor]
            public Basket() : this(0) { }
        }

        public abstract record Kept
        {
            public DateOnly [|Day|] { get; } = new(2026, 1, 1);
        }
        """,
        """
        [BusApi]
        public partial interface IShopApi
        {
            BusEvent<Basket> Paid { get; }
        }

        public sealed class Basket
        {
            private readonly List<string> _lines = [];
            private string _name = "", _note = "";
            private int _count;

            public IReadOnlyList<string> [|Lines|] => _lines;

            public IReadOnlyList<string> [|Locked|] => _lines.AsReadOnly();

            public string [|Name|] { get => _name; private set => _name = value; }

            public string [|Note|] { get => _note.Trim(); internal init => _note = value; }

            public int [|Count|] { get { return this._count; } }

            public int [|Sum|] { get => _count; }

            public void Add(string line)
            {
                _lines.Add(line);
                _count++;
            }
        }
        """,
    ];

    protected override IEnumerable<string> NearMisses =>
    [
        """
        using System.Text.Json.Serialization;

        [BusApi]
        public partial interface IShopApi
        {
            BusEvent<Basket> Paid { get; }
        }

        public sealed class Basket(string code)
        {
            private readonly string _kind = "basket", _upper = code.ToUpperInvariant();
            private readonly List<string> _log = [];
            private string _name = "", _label = "";
            private static readonly string _all = "all";

            [JsonInclude]
            internal int _number;

            public string Code { get; } = code;

            public string Upper => _upper;

            public string Kind => _kind;

            public string All => _all;

            public int Number => _number;

            public string Name
            {
                get => _name;
                set
                {
                    _name = value;
                    Relabel();
                }
            }

            public string Title => _name;

            public string Label => _label;

            public int Known => _log.Count;

            public string Both => _name + _label;

            public Line? Line { get; init; }

            private void Relabel() => _label = Name.Trim();
        }

        public sealed class Line
        {
            private readonly List<int> _numbers;

            public Line(IReadOnlyList<int> numbers) => _numbers = [.. numbers];

            public IReadOnlyList<int> Numbers => _numbers;

            public int Length { get { return _numbers.Count; } }
        }
        """,
        """
        using System.Text.Json.Serialization;

        [BusApi]
        public partial interface IShopApi
        {
            BusEvent<Basket> Paid { get; }
        }

        public sealed class Basket(int count, string note)
        {
            private readonly int[] _counts = [1];

            public int Count { get; } = count;

            public string Note => note;

            public string Kind { get; } = "basket";

            public string Cached => field ??= "cached";

            public int Sum { get => _counts[0]; }

            [JsonIgnore]
            public Guid Trace { get; } = Guid.NewGuid();

            [JsonIgnore(Condition = JsonIgnoreCondition.WhenReading)]
            public int Sent { get; } = count;

            [JsonIgnore]
            public int Field;

            [JsonInclude]
            public int Included;

            public const int Most = 1;

            public static readonly int Least = 1;

            public static List<int> Known { get; } = [];

            internal int Inner { get; } = count;

            public Animal? Animal { get; init; }
        }

        [JsonDerivedType(typeof(Dog), "dog")]
        public abstract class Animal(string name)
        {
            public string Name { get; } = name;

            public abstract string Sound { get; }
        }

        public sealed class Dog(string name) : Animal(name)
        {
            public override string Sound => "wau";
        }
        """,
    ];

    protected override IEnumerable<(string Before, string After)> Fixes =>
    [
        (
            """
            [BusApi]
            public partial interface IShopApi
            {
                BusEvent<Basket> Paid { get; }
            }

            public sealed class Basket
            {
                /// <summary>What is in it.</summary>
                public List<int> Lines { get; } = []; // none at first

                public int Count { get; private set; }

                /// <summary>In grams.</summary>
                public int Weight;

                public Line? First { get; init; }

                public string Note { private get; set; } = "";
            }

            public sealed record Line { public int Count { get; } }
            """,
            """
            using System.Text.Json.Serialization;

            [BusApi]
            public partial interface IShopApi
            {
                BusEvent<Basket> Paid { get; }
            }

            public sealed class Basket
            {
                /// <summary>What is in it.</summary>
                public List<int> Lines { get; init; } = []; // none at first

                public int Count { get; set; }

                /// <summary>In grams.</summary>
                [JsonInclude]
                public int Weight;

                public Line? First { get; init; }

                public string Note { get; set; } = "";
            }

            public sealed record Line { public int Count { get; init; } }
            """),
        (
            """
            using System.Text.Json.Serialization;

            [BusApi]
            public partial interface IShopApi
            {
                BusEvent<Basket> Paid { get; }
            }

            public sealed class Basket
            {
                [JsonInclude]
                public readonly int Number;
            }
            """,
            """
            using System.Text.Json.Serialization;

            [BusApi]
            public partial interface IShopApi
            {
                BusEvent<Basket> Paid { get; }
            }

            public sealed class Basket
            {
                [JsonInclude]
                public int Number;
            }
            """),
    ];

    [Test]
    public async Task Members_CanBeLeftOutInstead()
        => Assert.That(await FixRun.FirstAsync(new("""
            [BusApi]
            public partial interface IShopApi
            {
                BusEvent<Basket> Paid { get; }
            }

            public sealed class Basket
            {
                /// <summary>For logs.</summary>
                public Guid Trace { get; } = Guid.NewGuid();
            }
            """), "BUS2003", "BUS2003:Ignore"), Is.EqualTo("""
            using System.Text.Json.Serialization;

            [BusApi]
            public partial interface IShopApi
            {
                BusEvent<Basket> Paid { get; }
            }

            public sealed class Basket
            {
                /// <summary>For logs.</summary>
                [JsonIgnore]
                public Guid Trace { get; } = Guid.NewGuid();
            }
            """));
}
