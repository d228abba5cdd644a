namespace Bus.Analyzers.Tests.Hosting;

public sealed class BUS4002Tests : RuleTests
{
    protected override IEnumerable<string> Violations =>
    [
        "using Microsoft.Extensions.DependencyInjection;\n" + Auth.Contract + """
        public static class Module
        {
            public static BusBuilder Chain(BusBuilder bus) => bus.Serve<IAuthApi, AuthService>().[|Serve<IAuthApi, OtherAuthService>|]();

            public static void Lines(BusBuilder bus)
            {
                bus.Serve<IAuthApi>(new AuthService());
                bus.[|Serve<IAuthApi, AuthService>|]();
            }

            public static async Task OnABusAsync(IBus bus)
            {
                await bus.ServeAsync<IAuthApi>(new AuthService());
                await bus.[|ServeAsync<IAuthApi>|](new OtherAuthService());
            }

            public static void OfOneHost(Microsoft.Extensions.DependencyInjection.IServiceCollection services)
            {
                services.AddBus(bus => bus.Connect("inproc://shop").Serve<IAuthApi, AuthService>());
                services.AddBus(bus =>
                {
                    bus.[|Serve<IAuthApi, OtherAuthService>|]();
                });
                services.AddBus("named").Serve<IAuthApi, AuthService>().[|Serve<IAuthApi, OtherAuthService>|]();
            }
        }
        """,
    ];

    protected override IEnumerable<string> NearMisses =>
    [
        "using Microsoft.Extensions.DependencyInjection;\n" + Auth.Contract + """
        public static class Module
        {
            public static void Either(BusBuilder bus, bool isTest)
            {
                if (isTest) bus.Serve<IAuthApi, AuthService>();
                else bus.Serve<IAuthApi, OtherAuthService>();
            }

            public static void TwoBuses(BusBuilder one, BusBuilder two)
            {
                one.Serve<IAuthApi, AuthService>();
                two.Serve<IAuthApi, AuthService>();
            }

            public static void BusesOfHosts(Microsoft.Extensions.DependencyInjection.IServiceCollection one, Microsoft.Extensions.DependencyInjection.IServiceCollection two, bool isBoth)
            {
                one.AddBus(bus => bus.Serve<IAuthApi, AuthService>());
                two.AddBus(bus => bus.Serve<IAuthApi, AuthService>());
                one.AddBus("named", bus => bus.Serve<IAuthApi, AuthService>());
                one.AddBus("other", bus => bus.Serve<IAuthApi, AuthService>());
                if (isBoth) one.AddBus(bus => bus.Serve<IAuthApi, OtherAuthService>());
                one.AddBus(bus =>
                {
                    if (!isBoth) bus.Serve<IAuthApi, OtherAuthService>();
                });
            }

            public static async Task TakenApartAsync(IBus bus, Func<(IBus, int)> next)
            {
                await bus.ServeAsync<IAuthApi>(new AuthService());
                (bus, _) = next();
                await bus.ServeAsync<IAuthApi>(new OtherAuthService());
            }

            public sealed record Pair(BusClient A, BusClient B);

            public static async Task PartsAsync(Pair pair, IServiceProvider services)
            {
                await pair.A.ServeAsync<IAuthApi>(new AuthService());
                await pair.B.ServeAsync<IAuthApi>(new OtherAuthService());
                await ((IBus)services.GetService(typeof(IBus))!).ServeAsync<IAuthApi>(new AuthService());
                await ((IBus)services.GetService(typeof(BusClient))!).ServeAsync<IAuthApi>(new AuthService());
            }

            public static async Task FirstOneThenTheOtherAsync(IBus one, IBus two)
            {
                IBus bus = one;
                await bus.ServeAsync<IAuthApi>(new AuthService());
                bus = two;
                await bus.ServeAsync<IAuthApi>(new OtherAuthService());
            }

            public static async Task OneAfterTheOtherAsync(IBus bus)
            {
                await using (await bus.ServeAsync<IAuthApi>(new AuthService())) { }
                await bus.ServeAsync<IAuthApi>(new OtherAuthService());
            }
        }
        """,
    ];
}
