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
        """,
    ];
}
