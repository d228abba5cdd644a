namespace Bus.Analyzers.Tests.Usage;

/// <summary>What the programs of these tests call.</summary>
internal static class Contracts
{
    /// <summary>A contract with a base interface, and its events.</summary>
    public const string Auth =
        """


        public interface IPing
        {
            Task PingAsync(CancellationToken cancellationToken = default);
        }

        [BusApi("auth")]
        public partial interface IAuthApi : IPing
        {
            ValueTask<bool> CheckAsync(string user, CancellationToken cancellationToken = default);

            BusEvent<Registered> Registered { get; }

            static Task HelpAsync() => Task.CompletedTask;
        }

        public sealed record Registered(string User);
        """;

    /// <summary>A source together with the contract.</summary>
    public static string With(string source) => source + Auth;
}
