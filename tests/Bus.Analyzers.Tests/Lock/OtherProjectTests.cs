using Microsoft.CodeAnalysis;

namespace Bus.Analyzers.Tests.Lock;

/// <summary>What changed in another project is told at the contract that names it.</summary>
public sealed class OtherProjectTests
{
    private const string Contract = "[BusApi(\"shop\")] public partial interface IShopApi : IShared { ValueTask PutAsync(Basket basket, CancellationToken cancellationToken = default); }";

    private const string Shared = """
        public interface IShared { ValueTask AskAsync(int number, CancellationToken cancellationToken = default); }
        public sealed record Basket(int Id);
        """;

    private static readonly string Lock = Locks.Of(Contract + Shared);

    [TestCase("int Id", "string Id", "BUS5001", "PutAsync")]
    [TestCase("int Id", "int Id, int Age = 0", "BUS5002", "PutAsync")]
    [TestCase("int number", "string number", "BUS5001", "IShopApi")]
    public async Task Change_IsToldAtTheContract(string before, string after, string rule, string place)
    {
        Program other = new(Shared.Replace(before, after, StringComparison.Ordinal)) { Assembly = "Other" };
        foreach (MetadataReference reference in new[] { other.Compile().ToMetadataReference(), other.AsReference() })
        {
            IReadOnlyList<Diagnostic> found = await (Locks.Held(Contract, Lock) with { More = [reference] }).AnalyzeAsync();
            Assert.That(found.Select(static one => (one.Id, one.Location.SourceTree!.GetText().ToString(one.Location.SourceSpan))), Is.EqualTo(new[] { (rule, place) }), string.Join('\n', found));
        }
    }
}
