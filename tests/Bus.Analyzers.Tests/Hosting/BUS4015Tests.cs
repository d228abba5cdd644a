namespace Bus.Analyzers.Tests.Hosting;

public sealed class BUS4015Tests : RuleTests
{
    protected override IEnumerable<string> Violations =>
    [
        Auth.Contract + """
        public abstract partial class HalfService : IAuthApi
        {
            public abstract ValueTask<bool> CheckAsync(string user, CancellationToken cancellationToken);
        }

        public sealed partial class Mails
        {
            private Mails() { }

            [BusListener<IAuthApi>(nameof(IAuthApi.UserRegistered))]
            public ValueTask SendAsync(UserRegistered e) => default;
        }

        public static class Module
        {
            public static BusBuilder One(BusBuilder bus) => [|bus.Serve<IAuthApi, HalfService>()|];
            public static BusBuilder Two(BusBuilder bus) => [|bus.Serve<IAuthApi, IAuthApi>()|];
            public static BusBuilder Three(BusBuilder bus) => [|bus.Listen<Mails>()|];
        }
        """,
    ];

    protected override IEnumerable<string> NearMisses =>
    [
        Auth.Contract + Auth.Listeners + """
        public static class Module
        {
            public static BusBuilder One(BusBuilder bus) => bus.Serve<IAuthApi, AuthService>().Listen<Mails>();
            public static BusBuilder Two(BusBuilder bus, IAuthApi service) => bus.Serve<IAuthApi>(service);
            public static BusBuilder Three<T>(BusBuilder bus) where T : class, IAuthApi => bus.Serve<IAuthApi, T>();
        }
        """,
    ];
}
