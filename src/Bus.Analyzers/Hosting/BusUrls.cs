using Bus.Generators.Parsing;
using Bus.Transports;
using Bus.Transports.InProcess;
using Microsoft.CodeAnalysis;

namespace Bus.Analyzers.Hosting;

/// <summary>The URLs of buses that are written as constants.</summary>
internal sealed class BusUrls
{
    private const string Registry = "BusTransports";

    private readonly Lazy<HashSet<string>?> _schemes;
    private readonly Lazy<bool> _mayBeElsewhere;

    /// <param name="compilation">The program, or a library.</param>
    /// <param name="cancellationToken">Gives up looking for transports.</param>
    public BusUrls(Compilation compilation, CancellationToken cancellationToken)
    {
        _schemes = new(() => KnowsItsTransports(compilation, cancellationToken)
            ? new(TransportParser.Parse(compilation, cancellationToken).Select(static transport => transport.Scheme).Append(InProcessUrl.Scheme), StringComparer.OrdinalIgnoreCase)
            : null);
        _mayBeElsewhere = new(() => MayBeElsewhere(compilation));
    }

    /// <summary>Why a bus cannot connect to a URL, or null.</summary>
    public string? ProblemOf(string url)
    {
        // The bus that is private to its client has no name, and is no whole URL.
        if (url == InProcessUrl.Private) return null;
        if (!Uri.TryCreate(url, UriKind.Absolute, out Uri? parsed)) return "it is not a URL, as inproc://name or redis://host:6379 are";
        if (parsed.Scheme == InProcessUrl.Scheme) return InProcessUrl.IsWellFormed(parsed) ? null : $"in process there is neither a path nor another option: write {InProcessUrl.Forms}";
        if (_schemes.Value is not { } schemes || schemes.Contains(parsed.Scheme)) return null;
        string? package = KnownTransports.PackageOf(parsed.Scheme);
        // A scheme of ours is brought by our package.
        if (package is null && _mayBeElsewhere.Value) return null;
        string known = string.Join(", ", schemes.OrderBy(static scheme => scheme, StringComparer.Ordinal).Select(static scheme => $"{scheme}://"));
        string help = package is not null ? $"add the package {package}" : "correct the URL, or add the package that brings the transport";
        return $"no transport for '{parsed.Scheme}://' is referenced, known here are {known}; {help}";
    }

    /// <summary>Whether all transports are known: to a library its program may bring more, and lines of the program or of what it references may register some.</summary>
    private static bool KnowsItsTransports(Compilation compilation, CancellationToken cancellationToken)
        => compilation.IsProgram()
            && !compilation.SyntaxTrees.Any(tree => !tree.IsGenerated() && tree.GetText(cancellationToken).ToString().Contains(Registry));

    /// <summary>Whether code that is not ours may have registered a transport of its own.</summary>
    private static bool MayBeElsewhere(Compilation compilation)
        => compilation.SourceModule.ReferencedAssemblySymbols.Any(static assembly => assembly.ReferencesRuntime() && !assembly.Name.StartsWith("Bus.", StringComparison.Ordinal));
}
