namespace Bus.Analyzers.Tests.Listening;

public sealed class BUS4013Tests : RuleTests
{
    private const string Contract = """
        [BusApi]
        public partial interface IAuthApi
        {
            BusEvent<UserRegistered> UserRegistered { get; }
        }

        public sealed record UserRegistered(string User);

        """;

    protected override IEnumerable<string> Violations =>
    [
        Contract + """
        public sealed partial class Mails
        {
            [[|BusListener<IAuthApi>(nameof(IAuthApi.UserRegistered), Concurrency = 0)|]]
            public ValueTask OneAsync(UserRegistered e) => default;

            [[|BusListener<IAuthApi>(nameof(IAuthApi.UserRegistered), QueueCapacity = 1 << 25)|]]
            public ValueTask TwoAsync(UserRegistered e) => default;

            [[|BusListener<IAuthApi>(nameof(IAuthApi.UserRegistered), MaxAttempts = -1)|]]
            public ValueTask ThreeAsync(UserRegistered e) => default;

            [[|BusListener<IAuthApi>(nameof(IAuthApi.UserRegistered), OnError = (OnError)7)|]]
            public ValueTask FourAsync(UserRegistered e) => default;
        }

        public sealed partial class Nameless
        {
            [[|BusListener<IAuthApi>(nameof(IAuthApi.UserRegistered), Name = " ")|]]
            public ValueTask FiveAsync(UserRegistered e) => default;

            public static ValueTask<IBusListener> SixAsync(IBus bus) => bus.Auth.UserRegistered.ListenAsync([|""|], async e => await Task.Yield());
        }

        public static class Options
        {
            public static ListenOptions One { get; } = new() { [|Concurrency = 0|], Retry = new() { [|MaxAttempts = 0|], [|Jitter = 1.5|] } };
            public static ListenOptions Two { get; } = One with { [|DeadLetterCapacity = 0|] };
            public static ListenOptions Three { get; } = new ListenOptions { [|Retry = null!|] }.On<IOException>(onError: [|(OnError)3|]);
            public static RetryPolicy Four { get; } = new() { [|MaxDelay = TimeSpan.FromDays(25)|], [|FirstDelay = TimeSpan.FromSeconds(-1)|], [|Factor = 0.5|] };
            // Each is well by itself, and the other's default is in the way.
            public static RetryPolicy Five { get; } = new() { [|FirstDelay = TimeSpan.FromMinutes(1)|] };
            public static RetryPolicy Six { get; } = new() { [|MaxDelay = TimeSpan.FromMilliseconds(100)|] };
            public static RetryPolicy Seven { get; } = new() { [|FirstDelay = new TimeSpan(0, 0, 5)|], MaxDelay = TimeSpan.FromSeconds(1, 500) };
            public static CallOptions Eight { get; } = new() { [|Timeout = -TimeSpan.FromSeconds(5)|] };
            public static TaskOptions Nine { get; } = new() { [|Jitter = TimeSpan.FromTicks(-1)|] };
        }

        public static class Module
        {
            public static BusBuilder One(BusBuilder bus) => bus.Connect(service: [|" "|], process: [|"{host}"|]).Run([|""|], (b, token) => Task.CompletedTask);
            public static BusBuilder Two(BusBuilder bus) => bus.Configure(options =>
            {
                [|options.Service = "shop-{pid}"|];
                [|options.Process = "{pid"|];
                [|options.Timeout = TimeSpan.Zero|];
                [|options.ShutdownTimeout = Timeout.InfiniteTimeSpan|];
                options.Apis["auth"] = new ApiOptions { [|Timeout = default(TimeSpan)|] };
            });
        }
        """,
    ];

    protected override IEnumerable<string> NearMisses =>
    [
        Contract + """
        public sealed partial class Mails
        {
            [BusListener<IAuthApi>(nameof(IAuthApi.UserRegistered), Concurrency = 1 << 16, QueueCapacity = 1, MaxAttempts = 1, OnError = OnError.Log)]
            public ValueTask OneAsync(UserRegistered e) => default;

            public static ListenOptions Options(int number) => new() { Concurrency = number, QueueCapacity = 1 << 24, Retry = new() { MaxAttempts = 1, Factor = 1, Jitter = 0 } };
        }

        public static class Module
        {
            public static BusBuilder Add(BusBuilder bus, string name, TimeSpan time) => bus.Connect(service: "shop-{hostname}", process: "{hostname}-{pid}-{random4}-{friendly}").Connect(service: null).Configure(options =>
            {
                options.Service = name;
                options.Process = null;
                options.Timeout = Timeout.InfiniteTimeSpan;
                options.ShutdownTimeout = TimeSpan.Zero;
                options.Apis["auth"] = new ApiOptions { Timeout = null };
                options.Apis["mail"] = new ApiOptions { Timeout = TimeSpan.FromDays(24) };
            });

            public static RetryPolicy One(TimeSpan most) => new() { FirstDelay = TimeSpan.FromMinutes(1), MaxDelay = most };
            public static RetryPolicy Two(RetryPolicy patient) => patient with { FirstDelay = TimeSpan.FromMinutes(1) };
            public static RetryPolicy Three { get; } = new() { FirstDelay = TimeSpan.FromMinutes(1), MaxDelay = TimeSpan.FromMinutes(1) };
            public static TaskOptions Four { get; } = new() { Jitter = TimeSpan.FromSeconds(1) };

            public sealed record RetryPolicyOfMine { public TimeSpan Timeout { get; set; } = TimeSpan.Zero; }
        }
        """,
    ];
}
