namespace Bus.Analyzers.Tests.Contracts;

public sealed class BUS1007Tests : RuleTests
{
    protected override IEnumerable<string> Violations =>
    [
        """
        [BusApi]
        public partial interface IAuthApi
        {
            int [|Count|] { get; }
            int [|Limit|] { get; set; }
            BusEvent<Done> [|Finished|] { get; set; }
            event Action<Done> [|Done|];
            int [|this|][int index] { get; }
        }

        public sealed record Done(int Id);
        """,
    ];

    protected override IEnumerable<string> NearMisses =>
    [
        """
        [BusApi]
        public partial interface IAuthApi
        {
            BusEvent<Done> Done { get; }
            int Two => 2;
            static int Three { get; } = 3;

            public interface INested;

            public abstract class Nested;
        }

        public sealed record Done(int Id);
        """,
    ];

    protected override IEnumerable<(string Before, string After)> Fixes =>
    [
        (
            """
            [BusApi]
            public partial interface IAuthApi
            {
                // Told to everybody.
                event Action<Done> Done;
                event EventHandler<Done>? Redone; // again

                /// <summary>Of old.</summary>
                [Obsolete("Gone"), System.ComponentModel.Category("old")]
                [event: System.ComponentModel.Description("old")]
                public event Action<Done> Undone;

                BusEvent<Done> Finished { get; set; }
            }

            public sealed record Done(int Id);
            """,
            """
            [BusApi]
            public partial interface IAuthApi
            {
                // Told to everybody.
                BusEvent<Done> Done { get; }
                BusEvent<Done> Redone { get; } // again

                /// <summary>Of old.</summary>
                [Obsolete("Gone"), System.ComponentModel.Category("old")]
                [System.ComponentModel.Description("old")]
                public BusEvent<Done> Undone { get; }

                BusEvent<Done> Finished { get; }
            }

            public sealed record Done(int Id);
            """),
    ];

    [Test]
    public async Task Fix_IsNotOfferedForAttributesOfWhatAnEventAloneHas()
        => Assert.That(await FixRun.TitlesAsync(new Program("[BusApi] public partial interface IAuthApi { [method: Obsolete] event Action<Done> Done; } public sealed record Done(int Id);"), "BUS1007"), Is.Empty);

    /// <summary>Who raises it would raise what nothing on the bus hears, and who adds handlers could no longer.</summary>
    [TestCase("class S : IAuthApi { public event Action<Done>? Done; void Raise() => Done?.Invoke(new(1)); }")]
    [TestCase("class S : IAuthApi { event Action<Done> IAuthApi.Done { add { } remove { } } }")]
    [TestCase("class Raiser { public event Action<Done>? Done; } class S : Raiser, IAuthApi;")]
    [TestCase("class User { void Hear(IAuthApi auth) => auth.Done += e => { }; }")]
    public async Task Fix_IsNotOfferedWhereTheEventIsImplementedOrUsed(string source)
        => Assert.That(await FixRun.TitlesAsync(new Program("[BusApi] public partial interface IAuthApi { event Action<Done> Done; } public sealed record Done(int Id);", source), "BUS1007"), Is.Empty);

    [Test]
    public async Task Fix_IsOfferedWhereTheEventIsOnlyNamed()
        => Assert.That(await FixRun.TitlesAsync(new Program("[BusApi] public partial interface IAuthApi { event Action<Done> Done; } public sealed record Done(int Id);", "class User { string Name => nameof(IAuthApi.Done); }"), "BUS1007"), Has.Count.EqualTo(1));
}
