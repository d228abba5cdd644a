using Microsoft.CodeAnalysis;

namespace Bus.Analyzers.Tests.Hosting;

public sealed class BUS4009Tests : RuleTests
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
        await bus.Auth.CheckAsync("a");
        await [|bus.Billing.PayAsync()|];
        await bus.Billing.PayAsync();
        """,
    ];

    protected override IEnumerable<string> NearMisses =>
    [
        """
        using Elsewhere;

        await using var bus = await BusClient.ConnectAsync();
        await bus.ServeAsync<IBillingApi>(new Billing());
        await bus.Billing.PayAsync();
        await bus.Auth.CheckAsync("a");

        public sealed class Billing : IBillingApi
        {
            public ValueTask PayAsync(CancellationToken cancellationToken) => default;
        }
        """,
    ];

    private protected override Program Around(string source) => new(source) { Output = OutputKind.ConsoleApplication, More = [Library.AsReference()] };
}
