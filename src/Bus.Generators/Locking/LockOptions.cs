using Microsoft.CodeAnalysis.Diagnostics;

namespace Bus.Generators.Locking;

/// <summary>What the project says of its lock.</summary>
internal static class LockOptions
{
    private const string ContractLock = "build_property.BusContractLock", UpdateLock = "build_property.BusUpdateLock", File = "build_property.BusLockFile", Program = "build_property.BusLockProgram";

    /// <summary>Whether the contracts are held to a lock.</summary>
    public static bool IsOn(AnalyzerConfigOptions options) => IsTrue(options, ContractLock);

    /// <summary>Whether this build writes the lock anew.</summary>
    public static bool IsUpdating(AnalyzerConfigOptions options) => IsTrue(options, UpdateLock);

    /// <summary>The path of the lock, or null when the build does not say.</summary>
    public static string? FileOf(AnalyzerConfigOptions options) => TextOf(options, File);

    /// <summary>The one file that a file-based program is, or null.</summary>
    public static string? ProgramOf(AnalyzerConfigOptions options) => TextOf(options, Program);

    private static string? TextOf(AnalyzerConfigOptions options, string property) => options.TryGetValue(property, out string? value) && value.Length > 0 ? value : null;

    private static bool IsTrue(AnalyzerConfigOptions options, string property)
        => options.TryGetValue(property, out string? value) && string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);
}
