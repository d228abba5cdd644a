using Microsoft.Build.Framework;

namespace Bus.Build;

/// <summary>Writes the contract lock of a compiled assembly to its file, if it is another one.</summary>
public sealed class WriteContractLock : Microsoft.Build.Utilities.Task
{
    /// <summary>The assembly that was compiled.</summary>
    [Required]
    public string Assembly { get; set; } = "";

    /// <summary>The file.</summary>
    [Required]
    public string File { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        try
        {
            if (AssemblyMetadata.Find(Assembly, "Bus.ContractLock") is not { } text)
            {
                Log.LogError("The contract lock cannot be written: {0} holds none. The project needs the bus' generator, and BusContractLock=true when it compiles.", Assembly);
                return false;
            }
            if (WholeFile.Write(File, text)) Log.LogMessage(MessageImportance.High, "The contract lock is written: {0}", File);
            else Log.LogMessage(MessageImportance.Normal, "The contract lock is up to date: {0}", File);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or BadImageFormatException)
        {
            Log.LogError("The contract lock {0} cannot be written: {1}", File, exception.Message);
            return false;
        }
    }
}
