using Microsoft.CodeAnalysis.Diagnostics;

namespace Bus.Generators.Locking;

/// <summary>What the project says of its lock.</summary>
internal static class LockOptions
{
    private const string ContractLock = "build_property.BusContractLock", UpdateLock = "build_property.BusUpdateLock";

    /// <summary>Whether the contracts are held to a lock.</summary>
    public static bool IsOn(AnalyzerConfigOptions options) => IsTrue(options, ContractLock);

    /// <summary>Whether this build writes the lock anew.</summary>
    public static bool IsUpdating(AnalyzerConfigOptions options) => IsTrue(options, UpdateLock);

    private static bool IsTrue(AnalyzerConfigOptions options, string property)
        => options.TryGetValue(property, out string? value) && string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);
}
