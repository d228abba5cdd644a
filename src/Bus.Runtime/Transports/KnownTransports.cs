namespace Bus.Transports;

/// <summary>Packages that bring a transport, for the error that an unknown scheme gets. The compiler asks of schemes that are written as constants.</summary>
internal static class KnownTransports
{
    /// <summary>The package for a URL scheme, or null.</summary>
    // A package that is not there must not be named: somebody else could put it there.
    public static string? PackageOf(string scheme) => scheme.ToUpperInvariant() is "REDIS" or "REDISS" or "REDIS+UNIX" ? "Bus.Redis" : null;
}
