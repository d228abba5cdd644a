using Microsoft.CodeAnalysis;

namespace Bus.Analyzers.Tests.Hosting;

public sealed class BUS4007Tests : RuleTests
{
    protected override IEnumerable<string> Violations =>
    [
        "public sealed class [|Bus|] { public int Seats => 50; }",
        "public enum [|Bus|] { Red, Green }",
    ];

    protected override IEnumerable<string> NearMisses =>
    [
        """
        namespace City
        {
            public sealed class Bus;
            public sealed class Depot { public sealed class Bus; }
        }

        public sealed class Buses;
        """,
    ];
}
