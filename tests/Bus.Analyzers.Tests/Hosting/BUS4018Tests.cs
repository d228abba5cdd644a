namespace Bus.Analyzers.Tests.Hosting;

public sealed class BUS4018Tests : RuleTests
{
    protected override IEnumerable<string> Violations =>
    [
        """
        public static class Module
        {
            public static BusBuilder Chain(BusBuilder bus) => bus.Connect("inproc://one").Connect(service: "shop").Connect([|"inproc://two"|]);

            public static void Lines(BusBuilder bus)
            {
                bus.Connect("inproc://one");
                bus.Connect("inproc://one");
                bus.Connect([|"inproc://two"|]);
            }
        }
        """,
    ];

    protected override IEnumerable<string> NearMisses =>
    [
        """
        public static class Module
        {
            public static void Either(BusBuilder bus, bool isTest)
            {
                if (isTest) bus.Connect("inproc://one");
                else bus.Connect("inproc://two");
            }

            public static void TwoBuses(BusBuilder one, BusBuilder two, string url)
            {
                one.Connect("inproc://one").Connect("inproc://one").Connect(url);
                two.Connect("inproc://two");
            }
        }
        """,
    ];
}
