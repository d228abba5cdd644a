using Microsoft.CodeAnalysis;

namespace Bus.Analyzers.Tests.Hosting;

public sealed class BUS4012Tests : RuleTests
{
    private static readonly Program Library = new("namespace Elsewhere;\n" + Auth.Contract + """
        [BusApi]
        public partial interface IBillingApi
        {
            ValueTask PayAsync(CancellationToken cancellationToken = default);
        }

        public static class Module
        {
            public static BusBuilder AddAuth(this BusBuilder bus) => bus.Serve<IAuthApi, AuthService>();
        }
        """) { Assembly = "Library" };

    protected override IEnumerable<string> Violations =>
    [
        """
        using Elsewhere;

        await using var bus = await BusClient.ConnectAsync();
        await [|bus.ServeAsync<IAuthApi>(new OtherAuthService())|];
        """,
    ];

    protected override IEnumerable<string> NearMisses =>
    [
        """
        using Elsewhere;

        await using var bus = await BusClient.ConnectAsync();
        await bus.ServeAsync<IBillingApi>(new Billing());

        public sealed class Billing : IBillingApi
        {
            public ValueTask PayAsync(CancellationToken cancellationToken) => default;
        }
        """,
    ];

    /// <summary>Two modules may serve one API as well, and the program put both together.</summary>
    [Test]
    public async Task TwoAssemblies_AreReportedWhereTheBusIsMade()
    {
        Program other = new("public static class OtherModule { public static BusBuilder AddOther(this BusBuilder bus) => bus.Serve<Elsewhere.IAuthApi, Elsewhere.OtherAuthService>(); }") { Assembly = "Other", More = [Library.AsReference()] };
        Program program = new("using Elsewhere;\nusing Microsoft.Extensions.DependencyInjection;\n\nnew ServiceCollection().AddBus(bus => bus.AddAuth().AddOther());")
        {
            Output = OutputKind.ConsoleApplication, More = [Library.AsReference(), other.AsReference()],
        };
        Diagnostic found = (await program.AnalyzeAsync()).Single();
        Assert.That((found.Id, found.Location.GetLineSpan().StartLinePosition.Line), Is.EqualTo(("BUS4012", 3)));
        Assert.That(found.GetMessage(System.Globalization.CultureInfo.InvariantCulture), Does.Contain("by assembly 'Library', and assembly 'Other'"));
    }

    private protected override Program Around(string source) => new(source) { Output = OutputKind.ConsoleApplication, More = [Library.AsReference()] };
}
