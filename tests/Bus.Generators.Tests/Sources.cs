namespace Bus.Generators.Tests;

/// <summary>Contracts, services and listeners that several tests compile.</summary>
internal static class Sources
{
    public const string Auth = """
        namespace Acme;

        /// <summary>Knows who may come in.</summary>
        [BusApi("auth")]
        public partial interface IAuthApi
        {
            /// <summary>Whether the password is the user's.</summary>
            ValueTask<bool> CheckPasswordAsync(string user, string password, CancellationToken cancellationToken = default);

            /// <summary>Somebody has signed up.</summary>
            BusEvent<UserRegistered> UserRegistered { get; }
        }

        public sealed record UserRegistered(string Username, string Email, bool IsAdmin = false);
        """;

    public const string AuthService = """
        namespace Acme;

        public sealed partial class AuthService : IAuthApi
        {
            public async ValueTask<bool> CheckPasswordAsync(string user, string password, CancellationToken cancellationToken)
            {
                await UserRegistered.FireAsync(new(user, "admin@example.com"), cancellationToken);
                return user == "admin";
            }
        }
        """;

    public const string Module = "namespace Acme; public static class Module { public static BusBuilder Add(BusBuilder bus) => bus.Serve<IAuthApi, AuthService>(); }";

    public const string Listeners = """
        namespace Acme;

        public sealed partial class WelcomeListeners
        {
            [BusListener<IAuthApi>(nameof(IAuthApi.UserRegistered))]
            public ValueTask SendWelcomeAsync(UserRegistered e, EventContext context, CancellationToken cancellationToken) => default;

            [BusListener<IAuthApi>("UserRegistered", Name = "audit")]
            [BusListener<IAuthApi>("UserRegistered", Name = "audit_again")]
            public static Task AuditAsync(UserRegistered e) => Task.CompletedTask;
        }
        """;

    public const string EveryShape = """
        using System.Text.Json.Serialization;

        namespace Acme.Orders;

        public interface IHasPing
        {
            Task PingAsync();
        }

        [BusApi(Version = 3, Internal = true)]
        internal partial interface ICustomerOrdersApi : IHasPing
        {
            ValueTask CancelAsync(int id, CancellationToken cancellationToken);
            Task<Order?> FindAsync(string? text = null, int @class = 3, CancellationToken token = default);
            ValueTask<IReadOnlyList<Order>> ListAsync([BusName("max")] int? limit, (int X, string Y) call, Order[] route);
            [BusName("find_by_id")] ValueTask<Order> FindAsync(Guid id);
            [Obsolete("use ListAsync")] Task<int> CountAsync();
            BusEvent<OrderPlaced<Order>> OrderPlaced { get; }
            [BusName("gone")] BusEvent<int> OrderGone { get; }
            string Greeting => "a local helper";
            static int Answer => 42;
        }

        internal sealed record OrderPlaced<T>(T What, [property: JsonPropertyName("at")] DateTimeOffset When)
        {
            [JsonIgnore] public int Local { get; init; }
        }

        internal class Order
        {
            public required Guid Id { get; init; }
            public List<Order>? Related { get; set; }
            public Address Ship { get; } = new("");
        }

        internal readonly record struct Address(string City);
        """;

    public const string Nested = """
        namespace Acme;

        public static partial class Outer
        {
            [BusApi]
            public partial interface IInnerApi
            {
                ValueTask DoAsync();
                BusEvent<Done> Done { get; }
            }

            public sealed record Done(int Id);

            private sealed partial class Service<T> : IInnerApi
            {
                public ValueTask DoAsync() => default;
            }
        }
        """;
}
