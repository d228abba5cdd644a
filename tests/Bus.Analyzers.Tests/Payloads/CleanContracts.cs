using Microsoft.CodeAnalysis;

namespace Bus.Analyzers.Tests.Payloads;

/// <summary>What travels is told of by no rule: hundreds of contracts of many shapes, in one program.</summary>
public sealed class CleanContracts
{
    private const int Least = 200;

    [Test]
    public async Task AreSilent()
    {
        string[] types = [.. CleanTypes.Framework, .. CleanTypes.Own.SelectMany(static type => new[] { type, $"List<{type}>", $"{type}?" })];
        string[] contracts = [.. types.Select(Contract), .. CleanTypes.Contracts];
        Assert.That(contracts, Has.Length.GreaterThanOrEqualTo(Least));

        Program program = new(string.Join('\n', contracts), CleanTypes.Declarations);
        Compilation compilation = program.Compile();
        Assert.That(compilation.GetDiagnostics().Where(static one => one.Severity == DiagnosticSeverity.Error), Is.Empty);
        Assert.That(GeneratedRefusals.Of(compilation), Is.Empty);
        Assert.That(await program.AnalyzeAsync(compilation), Is.Empty);
    }

    /// <summary>A contract with a type as an argument, as a result and within an event, in one of several forms.</summary>
    private static string Contract(string type, int number) => (number % 5) switch
    {
        0 => $$"""
            /// <summary>Of {{number}}.</summary>
            [BusApi]
            public partial interface IClean{{number}}Api
            {
                /// <summary>Gives and takes.</summary>
                ValueTask<{{type}}> FindAsync({{type}} value, [BusName("another")] {{type}} other, CancellationToken cancellationToken = default);

                BusEvent<Changed{{number}}> Changed { get; }
            }

            public sealed record Changed{{number}}({{type}} Value, {{type}}[] More)
            {
                public required {{type}} Needed { get; init; }
            }
            """,
        1 => $$"""
            namespace Clean.Of{{number}}
            {
                [BusApi("clean.of_{{number}}", Version = {{number}})]
                internal partial interface IStoreApi
                {
                    Task PutAsync(Dictionary<string, {{type}}> values, bool overwrite = false, CancellationToken cancellationToken = default);
                    Task<List<{{type}}>> ListAsync(int skip = 0, int take = 100, CancellationToken cancellationToken = default);
                    [BusName("ping_{{number}}")] ValueTask PingAsync(CancellationToken cancellationToken = default);
                    internal BusEvent<Page<{{type}}>> Listed { get; }
                }

                internal sealed class Page<T>
                {
                    public IReadOnlyList<T> Items { get; init; } = [];
                    public Page<T>? Next { get; init; }
                }
            }
            """,
        2 => $$"""
            public interface IReads{{number}}
            {
                ValueTask<{{type}}> ReadAsync(Guid id, CancellationToken cancellationToken = default);
            }

            public interface IWrites{{number}} : IReads{{number}}
            {
                ValueTask WriteAsync(Guid id, {{type}} value, CancellationToken cancellationToken = default);
            }

            [BusApi("clean_{{number}}")]
            public partial interface IClean{{number}} : IWrites{{number}}
            {
                BusEvent<(Guid Id, {{type}} Value)> Written { get; }
                static string Help => "Reads and writes.";
            }
            """,
        3 => $$"""
            public static partial class Clean{{number}}
            {
                [BusApi("clean_nested_{{number}}")]
                public partial interface IAsking{{number}}Api
                {
                    ValueTask<Answer> AskAsync(Question question, CancellationToken cancellationToken = default);
                    BusEvent<Answer> Answered { get; }
                    BusEvent<Question> Asked { get; }
                }

                public readonly record struct Question({{type}} About);

                public sealed class Answer
                {
                    public {{type}}[][] Values { get; set; } = [];
                    public DateTimeOffset At { get; init; }
                    public Question To { get; set; }
                }
            }
            """,
        _ => $$"""
            [BusApi("clean_many_{{number}}")]
            public partial interface IMany{{number}}Api
            {
                ValueTask<({{type}} Left, {{type}} Right)> BothAsync({{type}} left, {{type}} right, CancellationToken cancellationToken = default);
                ValueTask<IReadOnlyDictionary<Guid, {{type}}>> AllAsync(IEnumerable<Guid> ids, CancellationToken cancellationToken = default);
                ValueTask<bool> HasAsync({{type}} value, DateOnly? since = null, CancellationToken cancellationToken = default);
                ValueTask<Many{{number}}> WrapAsync(Many{{number}} many, CancellationToken cancellationToken = default);
                BusEvent<Many{{number}}> Wrapped { get; }
                BusEvent<Nothing> Emptied { get; }
            }

            public sealed record Many{{number}}([property: System.Text.Json.Serialization.JsonPropertyName("what")] {{type}} Value, Many{{number}}? Inner = null);
            """,
    };
}
