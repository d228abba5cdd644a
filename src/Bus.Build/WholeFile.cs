using System.Text;

namespace Bus.Build;

/// <summary>A file of text that is there as a whole or not at all, whoever reads and writes it at the same time.</summary>
internal static class WholeFile
{
    // As many builds as a project has frameworks may come between.
    private const int MostAttempts = 10;

    /// <summary>Writes a text, if the file holds another one.</summary>
    /// <returns>Whether it was written.</returns>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static bool Write(string file, string text)
    {
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                if (Holds(file, text)) return false;
                Put(file, text);
                return true;
            }
            catch (IOException) when (attempt < MostAttempts)
            {
                // Builds for several frameworks write at once: another came between, most likely with the same text.
            }
        }
    }

    // Version control may have changed the ends of lines, which say nothing.
    private static bool Holds(string file, string text) => File.Exists(file) && File.ReadAllText(file).Replace("\r\n", "\n") == text;

    /// <summary>Puts the file there as a whole: no other build may see half of it.</summary>
    private static void Put(string file, string text)
    {
        if (Path.GetDirectoryName(file) is { Length: > 0 } folder) Directory.CreateDirectory(folder);
        string complete = $"{file}.{Guid.NewGuid():N}.tmp";
        File.WriteAllText(complete, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        try
        {
            if (File.Exists(file)) File.Replace(complete, file, destinationBackupFileName: null);
            else File.Move(complete, file);
        }
        finally
        {
            File.Delete(complete);
        }
    }
}
