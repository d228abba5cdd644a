using Bus.Generators.Locking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Bus.Analyzers.Lock;

/// <summary>How messages call a lock, and how it is written anew.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Command">The command in quotes.</param>
internal sealed record LockUpdate(string File, string Command)
{
    public static LockUpdate Of(AnalyzerConfigOptions options, AdditionalText? file)
    {
        // What the SDK builds in its own way is named to it.
        string program = LockOptions.ProgramOf(options) is { } name ? $" {name}" : "";
        return new(Path.GetFileName(file?.Path ?? LockFile.Named(options) ?? LockFile.Name), $"'dotnet build{program} -p:BusUpdateLock=true'");
    }
}
