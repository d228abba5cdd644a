namespace Bus.Analyzers.Tests.Hosting;

/// <summary>A contract, services and listeners that several fixtures put together.</summary>
internal static class Auth
{
    public const string Contract = """
        [BusApi]
        public partial interface IAuthApi
        {
            ValueTask<bool> CheckAsync(string user, CancellationToken cancellationToken = default);
            BusEvent<UserRegistered> UserRegistered { get; }
        }

        public sealed record UserRegistered(string User);

        public sealed partial class AuthService : IAuthApi
        {
            public ValueTask<bool> CheckAsync(string user, CancellationToken cancellationToken) => new(true);
        }

        public sealed partial class OtherAuthService : IAuthApi
        {
            public ValueTask<bool> CheckAsync(string user, CancellationToken cancellationToken) => new(true);
        }

        """;

    public const string Listeners = """
        public sealed partial class Mails
        {
            [BusListener<IAuthApi>(nameof(IAuthApi.UserRegistered))]
            public ValueTask SendWelcomeAsync(UserRegistered e) => default;
        }

        public sealed partial class OtherMails
        {
            [BusListener<IAuthApi>(nameof(IAuthApi.UserRegistered), Name = "send_welcome")]
            public ValueTask SendAsync(UserRegistered e) => default;
        }

        """;
}
