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
        "using Microsoft.Extensions.DependencyInjection;\n" + Auth.Contract + Auth.Listeners + """
        public sealed partial class HiddenService : IAuthApi
        {
            private HiddenService() { }

            public static HiddenService Create() => new();

            public ValueTask<bool> CheckAsync(string user, CancellationToken cancellationToken) => new(true);
        }

        public abstract partial class HalfService : IAuthApi
        {
            public abstract ValueTask<bool> CheckAsync(string user, CancellationToken cancellationToken);
        }

        public sealed class WholeService : HalfService
        {
            public override ValueTask<bool> CheckAsync(string user, CancellationToken cancellationToken) => new(true);
        }

        public static class Module
        {
            public static BusBuilder One(BusBuilder bus) => bus.Serve<IAuthApi, AuthService>().Listen<Mails>();
            public static BusBuilder Two(BusBuilder bus, IAuthApi service) => bus.Serve<IAuthApi>(service);
            public static BusBuilder Made(BusBuilder bus)
            {
                bus.Services.AddScoped(_ => HiddenService.Create());
                bus.Services.Add(ServiceDescriptor.Describe(typeof(HalfService), _ => new WholeService(), ServiceLifetime.Transient));
                return bus.Serve<IAuthApi, HiddenService>().Use<IAuthApi>();
            }

            public static BusBuilder AlsoMade(BusBuilder bus)
            {
                return bus.Serve<IAuthApi, HalfService>();
            }

            public static BusBuilder Three<T>(BusBuilder bus) where T : class, IAuthApi => bus.Serve<IAuthApi, T>();
        }
        """,
    ];
}
