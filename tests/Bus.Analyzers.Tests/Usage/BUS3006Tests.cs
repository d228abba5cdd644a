using static Bus.Analyzers.Tests.Usage.Contracts;

namespace Bus.Analyzers.Tests.Usage;

public sealed class BUS3006Tests : RuleTests
{
    protected override IEnumerable<string> Violations =>
    [
        With("""
            class Hosts(IBus bus)
            {
                async Task StartAsync(BusBuilder builder, Service service)
                {
                    bus.Api<[|IPlain|]>();
                    bus.Api<[|Service|]>();
                    await bus.ServeAsync<[|IPlain|]>(service);
                    await bus.ServeAsync<[|Service|]>(service);
                    builder.Use<[|IPlain|]>();
                    builder.Serve<[|IPlain|], Service>();
                }
            }

            interface IPlain;

            abstract class Service : IPlain, IAuthApi
            {
                public abstract Task PingAsync(CancellationToken cancellationToken = default);

                public abstract ValueTask<bool> CheckAsync(string user, CancellationToken cancellationToken = default);

                public abstract BusEvent<Registered> Registered { get; }
            }
            """),
    ];

    protected override IEnumerable<string> NearMisses =>
    [
        With("""
            class Hosts(IBus bus, Other other)
            {
                void Start<T>(BusBuilder builder)
                    where T : class, Bus.Descriptors.IBusApi<T>
                {
                    bus.Api<IAuthApi>();
                    bus.Api<T>();
                    builder.Use<IAuthApi>();
                    other.Use<string>();
                    other.Api<Other>();
                }
            }

            class Other
            {
                public void Use<T>() { }

                public void Api<T>() { }
            }
            """),
    ];
}
