using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Bus.Benchmarks.Generators;

/// <summary>A compilation of a hundred contracts, each in its file with five calls, an event and two records; the last file is what is edited.</summary>
internal static class HundredContracts
{
    private const int Count = 100;

    private const string Usings = "global using System; global using System.Collections.Generic; global using System.Threading; global using System.Threading.Tasks; global using Bus;";

    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path) is var file && (file.StartsWith("System.", StringComparison.Ordinal) || file.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal) || file is "Bus.Runtime.dll" or "netstandard.dll" or "mscorlib.dll"))
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    public static CSharpParseOptions Options { get; } = new(LanguageVersion.CSharp14);

    public static CSharpCompilation Compilation { get; } = NewCompilation();

    public static CSharpCompilation NewCompilation() => CSharpCompilation.Create(
        "Contracts",
        [
            CSharpSyntaxTree.ParseText(Usings, Options, "Usings.cs"),
            .. Enumerable.Range(0, Count).Select(static number => CSharpSyntaxTree.ParseText(Contract(number), Options, $"I{number}Api.cs")),
            CSharpSyntaxTree.ParseText(Body(0), Options, "Body.cs"),
        ],
        References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    public static string Body(int edit) => $"namespace Acme; public static class Body {{ public static int Number() => {edit}; }}";

    /// <summary>A service, a listener and a caller of each.</summary>
    public static IEnumerable<SyntaxTree> Users() => Enumerable.Range(0, Count).Select(static number => CSharpSyntaxTree.ParseText(User(number), Options, $"Users{number}.cs"));

    private static string User(int number) => $$"""
        namespace Acme.Part{{number}};

        public sealed partial class Part{{number}}Service : IPart{{number}}Api
        {
            private readonly Dictionary<Guid, Item{{number}}> _items = [];

            public ValueTask<Item{{number}}?> FindAsync(Guid id, CancellationToken cancellationToken) => new(_items.GetValueOrDefault(id));

            public ValueTask<IReadOnlyList<Item{{number}}>> ListAsync(string filter, int limit, CancellationToken cancellationToken) => new([.. _items.Values]);

            public async ValueTask AddAsync(Item{{number}} item, CancellationToken cancellationToken)
            {
                _items.Add(item.Id, item);
                await ItemAdded.FireAsync(new(item, "somebody"), cancellationToken);
            }

            public ValueTask<bool> RemoveAsync(Guid id, CancellationToken cancellationToken) => new(_items.Remove(id));

            public Task<int> CountAsync(CancellationToken cancellationToken) => Task.FromResult(_items.Count);
        }

        public sealed partial class Part{{number}}Listeners(IPart{{number}}Api part)
        {
            [BusListener<IPart{{number}}Api>(nameof(IPart{{number}}Api.ItemAdded))]
            public async ValueTask CountAsync(ItemAdded{{number}} e, EventContext context, CancellationToken cancellationToken)
            {
                if (await part.CountAsync(cancellationToken) > 100) await part.RemoveAsync(e.Item.Id, cancellationToken);
            }
        }

        public static class Part{{number}}Caller
        {
            public static async Task<string> CallAsync(IBus bus, CancellationToken cancellationToken)
            {
                Guid id = Guid.NewGuid();
                await bus.Part{{number}}.AddAsync(new(id, "name", 1, DateTimeOffset.UtcNow, [], []), cancellationToken);
                Item{{number}}? found = await bus.Part{{number}}.FindAsync(id, cancellationToken);
                return found?.Name ?? "none";
            }
        }
        """;

    private static string Contract(int number) => $$"""
        namespace Acme.Part{{number}};

        /// <summary>Contract {{number}}.</summary>
        [BusApi("part{{number}}")]
        public partial interface IPart{{number}}Api
        {
            /// <summary>Finds one.</summary>
            ValueTask<Item{{number}}?> FindAsync(Guid id, CancellationToken cancellationToken = default);
            ValueTask<IReadOnlyList<Item{{number}}>> ListAsync(string filter, int limit = 100, CancellationToken cancellationToken = default);
            ValueTask AddAsync(Item{{number}} item, CancellationToken cancellationToken = default);
            ValueTask<bool> RemoveAsync(Guid id, CancellationToken cancellationToken = default);
            Task<int> CountAsync(CancellationToken cancellationToken = default);
            BusEvent<ItemAdded{{number}}> ItemAdded { get; }
        }

        public sealed record Item{{number}}(Guid Id, string Name, decimal Price, DateTimeOffset At, List<string> Tags, Dictionary<string, int> Counts);

        public sealed record ItemAdded{{number}}(Item{{number}} Item, string By);
        """;
}
