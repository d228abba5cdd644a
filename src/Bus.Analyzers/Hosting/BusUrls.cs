using Bus.Generators.Parsing;
using Bus.Transports;
using Bus.Transports.InProcess;
using Microsoft.CodeAnalysis;

namespace Bus.Analyzers.Hosting;

/// <summary>The URLs of buses that are written as constants.</summary>
internal sealed class BusUrls
{
    private readonly Lazy<HashSet<string>?> _schemes;

    /// <param name="compilation">The program, or a library.</param>
    /// <param name="cancellationToken">Gives up looking for transports.</param>
    public BusUrls(Compilation compilation, CancellationToken cancellationToken) => _schemes = new(() => KnowsItsTransports(compilation, cancellationToken)
        ? new(TransportParser.Parse(compilation, cancellationToken).Select(static transport => transport.Scheme).Append(InProcessUrl.Scheme), StringComparer.OrdinalIgnoreCase)
        : null);

    /// <summary>Why a bus cannot connect to a URL, or null.</summary>
    public string? ProblemOf(string url)
    {
        // The bus that is private to its client has no name, and is no whole URL.
        if (url == InProcessUrl.Private) return null;
        if (!Uri.TryCreate(url, UriKind.Absolute, out Uri? parsed)) return "it is not a URL, as inproc://name or redis://host:6379 are";
        if (parsed.Scheme == InProcessUrl.Scheme) return InProcessUrl.IsWellFormed(parsed) ? null : $"it is not in process: write {InProcessUrl.Forms}";
        if (_schemes.Value is not { } schemes || schemes.Contains(parsed.Scheme)) return null;
        string known = string.Join(", ", schemes.OrderBy(static scheme => scheme, StringComparer.Ordinal).Select(static scheme => $"{scheme}://"));
        string help = KnownTransports.PackageOf(parsed.Scheme) is { } package ? $"add the package {package}" : "correct the URL, or add the package that brings the transport";
        return $"no transport for '{parsed.Scheme}://' is referenced, known here are {known}; {help}";
    }

    /// <summary>Whether all transports are references: to a library its program may bring more, and lines of the program's own may register one.</summary>
    private static bool KnowsItsTransports(Compilation compilation, CancellationToken cancellationToken)
        => compilation.Options.OutputKind is OutputKind.ConsoleApplication or OutputKind.WindowsApplication or OutputKind.WindowsRuntimeApplication
            && !compilation.SyntaxTrees.Any(tree => !tree.IsGenerated() && tree.GetText(cancellationToken).ToString().Contains("BusTransports.Register"));
}
