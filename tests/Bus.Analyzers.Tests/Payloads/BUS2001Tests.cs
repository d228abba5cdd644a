using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Bus.Analyzers.Tests.Payloads;

public sealed class BUS2001Tests : RuleTests
{
    protected override IReadOnlyList<string> AlsoBroken => ["BUS1001"];

    protected override IEnumerable<string> Violations =>
    [
        """
        [BusApi]
        public partial interface IShopApi
        {
            [|ValueTask<Stream>|] ReadAsync(Action [|done|], CancellationToken cancellationToken = default);

            ValueTask PaintAsync(int[,] [|plane|], List<Lazy<int>> [|later|], Dictionary<int[], int> [|keys|], IntPtr [|handle|], CancellationToken cancellationToken = default);
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
            public Func<int>? [|Callback|] { get; set; }

            public unsafe int* [|Memory|] { get; set; }

            public Crowd? Crowd { get; set; }

            public Page<Line> Page { get; set; } = new();

            public KeyValuePair<string, int> [|Pair|] { get; set; }
        }

        public sealed class [|Crowd|] : List<int>;

        public sealed class Page<T>
        {
            public T? Content { get; set; }

            public IEnumerator<T>? [|Items|] { get; set; }
        }

        public sealed record Line(int Count);
        """,
        """
        public sealed partial class Outer
        {
            [BusApi]
            public partial interface IShopApi
            {
                ValueTask PutAsync(Box<Hidden> box, CancellationToken cancellationToken = default);
            }

            private sealed record [|Hidden|](int Count);
        }

        public sealed record Box<T>(T Content);
        """,
        """
        [BusApi]
        public interface INotPartialApi
        {
            ValueTask PutAsync(Box<Func<int>> [|box|], CancellationToken cancellationToken = default);
        }

        public sealed record Box<T>(T Content);
        """,
        """
        [BusApi]
        public partial interface IFirstApi
        {
            ValueTask PutAsync(Growing<int> growing, CancellationToken cancellationToken = default);
        }

        [BusApi]
        public partial interface ISecondApi
        {
            ValueTask PutAsync(Growing<int> growing, Large large, CancellationToken cancellationToken = default);
        }

        public sealed record [|Growing|]<T>(T Value, Growing<List<T>>? Next);

        [System.Runtime.CompilerServices.InlineArray(600)]
        public struct [|Large|]
        {
            private long _first;
        }
        """,
    ];

    [Test]
    public async Task A_nullable_token_is_told_to_be_a_token()
    {
        IReadOnlyList<Diagnostic> found = await new Program("""
            [BusApi]
            public partial interface IShopApi
            {
                ValueTask PutAsync(CancellationToken? token, CancellationToken cancellationToken = default);
            }
            """).AnalyzeAsync();
        Assert.That(found.Select(static one => one.Id), Is.EqualTo(["BUS2001"]));
        Assert.That(found[0].GetMessage(CultureInfo.InvariantCulture), Does.Contain("take a CancellationToken, without '?'").And.Not.Contain("[JsonConverter]"));
    }

    protected override IEnumerable<string> NearMisses =>
    [
        """
        [BusApi]
        public partial interface IShopApi
        {
            BusEvent<Basket> Paid { get; }
        }

        public sealed class Basket
        {
            public Func<int> Callback() => () => 1;

            [System.Text.Json.Serialization.JsonIgnore]
            public Stream? Source { get; set; }

            public static Action? Changed { get; set; }

            internal Action? Removed { get; set; }

            public int[][] Rows { get; set; } = [];

            public KeyValuePair<string, int> this[int index] => default;
        }
        """,
        """
        public interface INotOnTheBus
        {
            ValueTask PutAsync(Stream stream);
        }

        public sealed record Loose(Action Callback);
        """,
    ];
}
