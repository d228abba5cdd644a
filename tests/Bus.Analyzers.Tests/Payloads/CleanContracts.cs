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

    /// <summary>A contract with a type as an argument, as a result and within an event.</summary>
    private static string Contract(string type, int number) => $$"""
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
        """;
}
