using Microsoft.CodeAnalysis;

namespace Bus.Generators.Tests.Harness;

/// <summary>What test compilations reference: the running framework, and of the libraries those that users reference.</summary>
internal static class References
{
    private static readonly string[] Families = ["System.", "Microsoft.Extensions.", "OpenTelemetry"];

    public static IReadOnlyList<MetadataReference> All { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => IsForUsers(Path.GetFileName(path)))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private static bool IsForUsers(string file)
        => file is "mscorlib.dll" or "netstandard.dll" or "Bus.Runtime.dll" or "Bus.Hosting.dll" or "Bus.Testing.dll"
            || Families.Any(family => file.StartsWith(family, StringComparison.Ordinal));
}
