namespace Bus.Analyzers.Tests.Listening;

public sealed class BUS4011Tests : RuleTests
{
    private const string Contract = """
        [BusApi]
        public partial interface IAuthApi
        {
            ValueTask CheckAsync(CancellationToken cancellationToken = default);
            BusEvent<UserRegistered> UserRegistered { get; }
        }

        public interface IOther
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
            [[|BusListener<IAuthApi>("UserForgotten")|]]
            public ValueTask OneAsync(UserRegistered e) => default;

            [[|BusListener<IAuthApi>(nameof(IAuthApi.CheckAsync))|]]
            public ValueTask TwoAsync(UserRegistered e) => default;

            [[|BusListener<IOther>(nameof(IOther.UserRegistered))|]]
            public ValueTask ThreeAsync(UserRegistered e) => default;
        }
        """,
    ];

    protected override IEnumerable<string> NearMisses =>
    [
        Contract + """
        public sealed partial class Mails
        {
            [BusListener<IAuthApi>("UserRegistered")]
            public ValueTask OneAsync(UserRegistered e) => default;
        }
        """,
    ];
}
