using Microsoft.CodeAnalysis;

namespace Bus.Generators.Tests.Harness;

/// <summary>What test compilations reference: the running framework and the runtime library.</summary>
internal static class References
{
    public static IReadOnlyList<MetadataReference> All { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => IsFramework(Path.GetFileName(path)))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private static bool IsFramework(string file)
        => file.StartsWith("System.", StringComparison.Ordinal) || file is "mscorlib.dll" or "Microsoft.Extensions.Logging.Abstractions.dll" or "Microsoft.Extensions.DependencyInjection.Abstractions.dll" or "netstandard.dll" or "Bus.Runtime.dll" or "Bus.Testing.dll";
}
