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
        """,
    ];

    protected override IEnumerable<string> NearMisses =>
    [
        Contract + """
        public sealed partial class Mails
        {
            [BusListener<IAuthApi>(nameof(IAuthApi.UserRegistered), Concurrency = 1 << 16, QueueCapacity = 1, MaxAttempts = 1, OnError = OnError.Log)]
            public ValueTask OneAsync(UserRegistered e) => default;
        }
        """,
    ];
}
