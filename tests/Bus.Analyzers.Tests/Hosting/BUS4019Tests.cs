using Microsoft.CodeAnalysis;

namespace Bus.Analyzers.Tests.Hosting;

public sealed class BUS4019Tests : RuleTests
{
    private const string Contract = """
        [BusApi]
        public partial interface IOrdersApi
        {
            BusEvent<OrderPlaced> OrderPlaced { get; }
        }

        public sealed record OrderPlaced(int Number);
        """;

    private static readonly MetadataReference Contracts = (new Program(Contract) { Assembly = "Contracts" }).AsReference();

    private static readonly MetadataReference[] Modules = [Contracts, Module("One", "mail"), Module("Two", "mail"), Module("Three", "mail_of_three")];

    protected override IEnumerable<string> Violations =>
    [
        """
        using Microsoft.Extensions.DependencyInjection;

        [|new ServiceCollection().AddBus(bus => bus.AddOne().AddTwo())|];
        """,
    ];

    protected override IEnumerable<string> NearMisses =>
    [
        // No line of the program makes a bus.
        "Console.WriteLine();",
    ];

    /// <summary>The modules are there whether the program calls them or not; without the second, one name is one listener's.</summary>
    [TestCase("bus => bus.AddOne().AddThree()", "")]
    [TestCase("bus => bus.AddOne().Listen<Own>()", "mail_of_own")]
    public async Task OtherNames_AreSilent(string modules, string name)
    {
        string own = name.Length == 0 ? "" : Listeners("Own", name);
        Program program = new("using Microsoft.Extensions.DependencyInjection;\n\nnew ServiceCollection().AddBus(" + modules + ");\n" + own)
        {
            Output = OutputKind.ConsoleApplication, More = [.. Modules.Where(static module => module != Modules[2])],
        };
        Assert.That(await program.AnalyzeAsync(), Is.Empty);
    }

    /// <summary>A class that two modules start is one.</summary>
    [Test]
    public async Task SameClass_IsSilent()
    {
        Program again = new("public static class AgainModule { public static BusBuilder AddAgain(this BusBuilder bus) => bus.Listen<One>(); }") { Assembly = "Again", More = [Contracts, Modules[1]] };
        Program program = new("using Microsoft.Extensions.DependencyInjection;\n\nnew ServiceCollection().AddBus(bus => bus.AddOne().AddAgain());")
        {
            Output = OutputKind.ConsoleApplication, More = [Contracts, Modules[1], again.AsReference()],
        };
        Assert.That(await program.AnalyzeAsync(), Is.Empty);
    }

    private protected override Program Around(string source) => new(source) { Output = OutputKind.ConsoleApplication, More = Modules };

    private static MetadataReference Module(string type, string name)
        => new Program(Listeners(type, name) + $"public static class {type}Module {{ public static BusBuilder Add{type}(this BusBuilder bus) => bus.Listen<{type}>(); }}") { Assembly = type, More = [Contracts] }.AsReference();

    private static string Listeners(string type, string name) => $$"""
        public sealed partial class {{type}}
        {
            [BusListener<IOrdersApi>(nameof(IOrdersApi.OrderPlaced), Name = "{{name}}")]
            public ValueTask SendAsync(OrderPlaced order) => default;
        }

        """;
}
