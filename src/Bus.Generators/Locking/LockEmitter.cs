using Bus.Generators.Emitting;
using Microsoft.CodeAnalysis;

namespace Bus.Generators.Locking;

/// <summary>Writes the lock into the assembly, where the build takes it from: a generator writes no files.</summary>
internal static class LockEmitter
{
    /// <summary>The name under which it stands in the assembly's metadata.</summary>
    public const string Key = "Bus.ContractLock";

    /// <param name="output">The output.</param>
    /// <param name="text">The lock, or empty when none is wanted.</param>
    public static void Emit(SourceProductionContext output, string text)
    {
        if (text.Length == 0) return;
        SourceWriter writer = new();
        writer.Lines($"[assembly: global::System.Reflection.AssemblyMetadata({Names.Literal(Key)}, {Names.Literal(text)})]");
        writer.AddTo(output, "BusContractLock");
    }
}
