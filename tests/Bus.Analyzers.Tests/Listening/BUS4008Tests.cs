namespace Bus.Analyzers.Tests.Listening;

public sealed class BUS4008Tests : RuleTests
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
        public sealed class Mails
        {
            [BusListener<IAuthApi>("UserRegistered")]
            public ValueTask [|SendAsync|](UserRegistered e) => default;
        }

        public sealed partial class Others
        {
            [BusListener<IAuthApi>("UserRegistered")]
            public async void [|Void|](UserRegistered e) => await Task.Yield();

            [BusListener<IAuthApi>("UserRegistered")]
            public ValueTask<int> [|CountAsync|](UserRegistered e) => default;

            [BusListener<IAuthApi>("UserRegistered")]
            public ValueTask [|TextAsync|](string user) => default;

            [BusListener<IAuthApi>("UserRegistered")]
            public ValueTask [|RefAsync|](in UserRegistered e) => default;

            [BusListener<IAuthApi>("UserRegistered")]
            public ValueTask [|AnyAsync|]<T>(UserRegistered e) => default;
        }

        public interface IOn
        {
            ValueTask OnAsync(UserRegistered e);
        }

        public sealed partial class Explicit : IOn
        {
            [BusListener<IAuthApi>("UserRegistered")]
            ValueTask IOn.[|OnAsync|](UserRegistered e) => default;
        }

        public static partial class Shared
        {
            [BusListener<IAuthApi>("UserRegistered")]
            public static ValueTask [|SendAsync|](UserRegistered e) => default;
        }

        public partial struct Values
        {
            [BusListener<IAuthApi>("UserRegistered")]
            public ValueTask [|SendAsync|](UserRegistered e) => default;
        }
        """,
    ];

    protected override IEnumerable<string> NearMisses =>
    [
        Contract + """
        public sealed partial class Mails
        {
            [BusListener<IAuthApi>(nameof(IAuthApi.UserRegistered))]
            public ValueTask OneAsync(CancellationToken cancellationToken, EventContext context, UserRegistered e) => default;

            [BusListener<IAuthApi>(nameof(IAuthApi.UserRegistered))]
            private static Task TwoAsync() => Task.CompletedTask;
        }

        public abstract partial class Common<T>
        {
            [BusListener<IAuthApi>(nameof(IAuthApi.UserRegistered))]
            public ValueTask ThreeAsync(UserRegistered e) => default;
        }
        """,
    ];

    protected override IEnumerable<(string Before, string After)> Fixes =>
    [
        (
            Contract + """
            public sealed partial class Mails
            {
                // At once.
                [BusListener<IAuthApi>("UserRegistered")]
                public async void Send(UserRegistered e) => await Task.Yield();
            }
            """,
            Contract + """
            public sealed partial class Mails
            {
                // At once.
                [BusListener<IAuthApi>("UserRegistered")]
                public async ValueTask Send(UserRegistered e) => await Task.Yield();
            }
            """),
        (
            Contract + """
            public sealed class Mails
            {
                [BusListener<IAuthApi>("UserRegistered")]
                public ValueTask SendAsync(UserRegistered e) => default;
            }
            """,
            Contract + """
            public sealed partial class Mails
            {
                [BusListener<IAuthApi>("UserRegistered")]
                public ValueTask SendAsync(UserRegistered e) => default;
            }
            """),
    ];

    [Test]
    public async Task Fix_NamesTheTaskInFullWithoutItsUsing()
    {
        const string Source = "using Bus; public sealed partial class Mails { [BusListener<IAuthApi>(\"UserRegistered\")] public async void Send(UserRegistered e) => await System.Threading.Tasks.Task.Yield(); } ";
        Assert.That(await FixRun.FirstAsync(new Program(Source + Contract) { HasImplicitUsings = false }, "BUS4008"),
            Is.EqualTo(Source.Replace("void", "global::System.Threading.Tasks.ValueTask", StringComparison.Ordinal) + Contract));
    }
}
