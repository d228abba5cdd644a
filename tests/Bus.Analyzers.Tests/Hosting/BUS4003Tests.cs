using Microsoft.CodeAnalysis;

namespace Bus.Analyzers.Tests.Hosting;

public sealed class BUS4003Tests : RuleTests
{
    private static readonly Program Library = new("""
        namespace Elsewhere;

        """ + Auth.Contract + """
        public sealed partial class StartedMails
        {
            [BusListener<IAuthApi>(nameof(IAuthApi.UserRegistered))]
            public ValueTask StartAsync(UserRegistered e) => default;
        }

        public sealed partial class ForgottenMails
        {
            [BusListener<IAuthApi>(nameof(IAuthApi.UserRegistered))]
            public ValueTask ForgetAsync(UserRegistered e) => default;
        }

        public static class Module
        {
            public static BusBuilder AddMails(this BusBuilder bus) => bus.Listen<StartedMails>();
        }
        """) { Assembly = "Library" };

    protected override IEnumerable<string> Violations =>
    [
        """
        using Elsewhere;

        await using var bus = await [|BusClient.ConnectAsync()|];

        public sealed partial class [|Mails|]
        {
            [BusListener<IAuthApi>(nameof(IAuthApi.UserRegistered))]
            public ValueTask SendWelcomeAsync(UserRegistered e) => default;
        }
        """,
    ];

    /// <summary>What is not found is not started with all.</summary>
    [Test]
    public async Task ClassThatIsNotFound_IsReportedBesideListenToAll()
    {
        const string Source = """
            using Elsewhere;
            using Microsoft.Extensions.DependencyInjection;

            new ServiceCollection().AddBus(bus => bus.AddMails().ListenToAll());

            public static partial class Outer
            {
                private sealed partial class Hidden
                {
                    [BusListener<IAuthApi>(nameof(IAuthApi.UserRegistered))]
                    public ValueTask SendAsync(UserRegistered e) => default;
                }
            }

            public sealed partial class Of<T>
            {
                [BusListener<IAuthApi>(nameof(IAuthApi.UserRegistered), Name = "other")]
                public ValueTask SendAsync(UserRegistered e) => default;
            }
            """;
        IReadOnlyList<Diagnostic> found = await Around(Source).AnalyzeAsync();
        Assert.That(found.Select(static one => one.Id), Is.EqualTo(new[] { "BUS4003", "BUS4003" }), string.Join('\n', found));
    }

    [Test]
    public async Task ProgramOfTests_LeavesOutWhatItLikes()
    {
        Program program = Around(Violations.First().Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal));
        Assert.That(await program.AnalyzeAsync(), Is.Not.Empty);
        Assert.That(await (program with { Properties = new Dictionary<string, string> { ["IsTestProject"] = "true" } }).AnalyzeAsync(), Is.Empty);
    }

    protected override IEnumerable<string> NearMisses =>
    [
        """
        using Elsewhere;
        using Microsoft.Extensions.DependencyInjection;

        new ServiceCollection().AddBus(bus => bus.AddMails().ListenToAll());

        public sealed partial class Mails
        {
            [BusListener<IAuthApi>(nameof(IAuthApi.UserRegistered))]
            public ValueTask SendWelcomeAsync(UserRegistered e) => default;
        }
        """,
        """
        using Elsewhere;

        await using var bus = await BusClient.ConnectAsync();
        await bus.ListenAsync(new Mails());
        await bus.ListenAsync(new ForgottenMails());

        public sealed partial class Mails
        {
            [BusListener<IAuthApi>(nameof(IAuthApi.UserRegistered))]
            public ValueTask SendWelcomeAsync(UserRegistered e) => default;
        }
        """,
        """
        using Microsoft.Extensions.DependencyInjection;
        using Elsewhere;

        new ServiceCollection().AddBus(bus => Add<Mails>(bus));

        static void Add<T>(BusBuilder bus) where T : class, IBusListeners<T> => bus.Listen<T>();

        public sealed partial class Mails
        {
            [BusListener<IAuthApi>(nameof(IAuthApi.UserRegistered))]
            public ValueTask SendWelcomeAsync(UserRegistered e) => default;
        }
        """,
    ];

    private protected override Program Around(string source) => new(source) { Output = OutputKind.ConsoleApplication, More = [Library.AsReference()] };
}
