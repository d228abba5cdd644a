namespace Bus.Analyzers.Tests.Hosting;

public sealed class BUS4010Tests : RuleTests
{
    protected override IEnumerable<string> Violations =>
    [
        Auth.Contract + """
        public sealed partial class Mails
        {
            [BusListener<IAuthApi>(nameof(IAuthApi.UserRegistered))]
            public ValueTask SendAsync(UserRegistered e) => default;

            [[|BusListener<IAuthApi>(nameof(IAuthApi.UserRegistered), Name = "send")|]]
            public ValueTask TellAsync(UserRegistered e) => default;
        }
        """,
        Auth.Contract + Auth.Listeners + """
        public static class Module
        {
            public static BusBuilder Chain(BusBuilder bus) => bus.Listen<Mails>().[|Listen<OtherMails>|]();

            public static BusBuilder Handlers(BusBuilder bus) => bus
                .Listen<IAuthApi, UserRegistered>(api => api.UserRegistered, "send", async (e, context, token) => await Task.Yield())
                .[|Listen<IAuthApi, UserRegistered>|](api => api.UserRegistered, "send", async (e, context, token) => await Task.Yield());

            public static async Task OnABusAsync(IBus bus)
            {
                await bus.Auth.UserRegistered.ListenAsync("send", async e => await Task.Yield());
                await bus.Auth.UserRegistered.[|ListenAsync|]("send", async (e, context, token) => await Task.Yield());
            }
        }
        """,
    ];

    protected override IEnumerable<string> NearMisses =>
    [
        Auth.Contract + Auth.Listeners + """
        [BusApi]
        public partial interface IBillingApi
        {
            BusEvent<UserRegistered> Billed { get; }
        }

        public static class Module
        {
            public static void Either(BusBuilder bus, bool isTest)
            {
                if (isTest) bus.Listen<Mails>();
                else bus.Listen<OtherMails>();
            }

            public static async Task OnABusAsync(IBus bus)
            {
                await bus.Auth.UserRegistered.ListenAsync("send", async e => await Task.Yield());
                await bus.Auth.UserRegistered.ListenAsync("tell", async e => await Task.Yield());
                await bus.Billing.Billed.ListenAsync("send", async e => await Task.Yield());
            }

            public sealed record Pair(BusClient A, BusClient B);

            public static async Task PartsAsync(Pair pair)
            {
                await pair.A.Auth.UserRegistered.ListenAsync("send", async e => await Task.Yield());
                await pair.B.Auth.UserRegistered.ListenAsync("send", async e => await Task.Yield());
            }

            public static BusBuilder OnceMoreWithOtherOptions(BusBuilder bus) => bus.Listen<Mails>().Listen<Mails>(new ListenOptions { Concurrency = 9 });

            public static async Task OneAfterTheOtherAsync(IBus bus)
            {
                IBusListener first = await bus.Auth.UserRegistered.ListenAsync("send", async e => await Task.Yield());
                await first.DisposeAsync();
                await bus.Auth.UserRegistered.ListenAsync("send", async e => await Task.Yield());
            }
        }
        """,
    ];
}
