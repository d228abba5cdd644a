using Bus.Generators.Parsing;
using Bus.Transports.InProcess;
using Microsoft.CodeAnalysis;

namespace Bus.Analyzers.Hosting;

/// <summary>The URLs of buses that are written as constants.</summary>
internal static class BusUrls
{
    /// <summary>The schemes of the transports that a compilation references, in process included.</summary>
    public static HashSet<string> KnownTo(Compilation compilation, CancellationToken cancellationToken)
        => new(TransportParser.Parse(compilation, cancellationToken).Select(static transport => transport.Scheme).Concat([InProcessUrl.Scheme]), StringComparer.OrdinalIgnoreCase);

    /// <summary>Why a bus cannot connect to a URL, or null.</summary>
    public static string? ProblemOf(string url, HashSet<string> schemes)
    {
        // The bus that is private to its client has no name, and is no whole URL.
        if (url == InProcessUrl.Private) return null;
        if (!Uri.TryCreate(url, UriKind.Absolute, out Uri? parsed)) return "it is not a URL, as inproc://name or redis://host:6379 are";
        if (parsed.Scheme == InProcessUrl.Scheme) return InProcessUrl.IsWellFormed(parsed) ? null : $"it is not in process: write {InProcessUrl.Forms}";
        if (schemes.Contains(parsed.Scheme)) return null;
        string known = string.Join(", ", schemes.OrderBy(static scheme => scheme, StringComparer.Ordinal).Select(static scheme => $"{scheme}://"));
        return $"no transport for '{parsed.Scheme}://' is referenced, which would be the package Bus.Redis for redis://; known here are {known}";
    }
}
