using System.Text;
using Microsoft.Build.Framework;

namespace Bus.Build;

/// <summary>Writes the contract lock of a compiled assembly to its file, if it is another one.</summary>
public sealed class WriteContractLock : Microsoft.Build.Utilities.Task
{
    // As many builds as a project has frameworks may come between.
    private const int MostAttempts = 10;

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
            Write(text);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or BadImageFormatException)
        {
            Log.LogError("The contract lock {0} cannot be written: {1}", File, exception.Message);
            return false;
        }
    }

    private void Write(string text)
    {
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                bool isWritten = IsThere(text);
                if (!isWritten) Put(text);
                Log.LogMessage(isWritten ? MessageImportance.Normal : MessageImportance.High, isWritten ? "The contract lock is up to date: {0}" : "The contract lock is written: {0}", File);
                return;
            }
            catch (IOException) when (attempt < MostAttempts)
            {
                // Builds for several frameworks write at once: another came between, most likely with the same text.
            }
        }
    }

    // Version control may have changed the ends of lines, which say nothing.
    private bool IsThere(string text) => System.IO.File.Exists(File) && System.IO.File.ReadAllText(File).Replace("\r\n", "\n") == text;

    /// <summary>Puts the file there as a whole: no other build may see half of it.</summary>
    private void Put(string text)
    {
        string complete = $"{File}.{Guid.NewGuid():N}.tmp";
        System.IO.File.WriteAllText(complete, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        try
        {
            if (System.IO.File.Exists(File)) System.IO.File.Replace(complete, File, destinationBackupFileName: null);
            else System.IO.File.Move(complete, File);
        }
        finally
        {
            System.IO.File.Delete(complete);
        }
    }
}
