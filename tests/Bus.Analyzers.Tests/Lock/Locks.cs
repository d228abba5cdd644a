using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Bus.Analyzers.Tests.Lock;

/// <summary>Locks as builds write and read them.</summary>
internal static class Locks
{
    private static readonly Dictionary<string, string> Updating = new() { ["BusContractLock"] = "true", ["BusUpdateLock"] = "true" };

    /// <summary>The lock that a build of a source writes.</summary>
    public static string Of(string source)
    {
        Compilation compilation = new Program(source) { Properties = Updating }.Compile();
        Assert.That(compilation.GetDiagnostics().Where(static one => one.Severity == DiagnosticSeverity.Error), Is.Empty, source);
        return Of(compilation) ?? throw new AssertionException($"no lock was written:\n{source}");
    }

    /// <summary>The same of a source that need not compile.</summary>
    public static string OfBroken(string source) => Of(new Program(source) { Properties = Updating }.Compile()) ?? """{ "version": 1, "apis": {}, "types": {} }""";

    /// <summary>A source that is held to a lock.</summary>
    public static Program Held(string source, string? lockText) => new(source)
    {
        Properties = new Dictionary<string, string> { ["BusContractLock"] = "true" },
        Files = lockText is null ? [] : [new TextFile("/acme/bus.lock.json", lockText)],
    };

    private static string? Of(Compilation compilation)
    {
        ImmutableArray<AttributeData> attributes = compilation.Assembly.GetAttributes();
        return (string?)attributes.SingleOrDefault(static one => one.AttributeClass!.Name == "AssemblyMetadataAttribute" && (string?)one.ConstructorArguments[0].Value == "Bus.ContractLock")?.ConstructorArguments[1].Value;
    }

    /// <summary>A file that the build hands to analyzers.</summary>
    public sealed class TextFile(string path, string text) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(text);

        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }
}
