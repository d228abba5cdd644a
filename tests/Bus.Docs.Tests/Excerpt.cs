namespace Bus.Docs.Tests;

/// <summary>Compares a block of a page with the file that it is an excerpt of. That file is compiled with the repository.</summary>
internal static class Excerpt
{
    /// <summary>What is wrong with a block, or nothing; also for a block that is no excerpt.</summary>
    public static IEnumerable<string> Problems(CodeBlock block)
    {
        if (block.File is not { } file) yield break;
        string path = Repository.PathOf(file);
        if (!File.Exists(path)) yield return $"Line {block.Line}: {file} does not exist.";
        else if (!IsCompiled(path)) yield return $"Line {block.Line}: {file} belongs to no project of the solution, so nothing compiles it.";
        else if (!Contains(Lines(File.ReadAllText(path)), Lines(block.Text))) yield return $"Line {block.Line}: the block is not what stands there, in {file}.";
    }

    /// <summary>Whether the lines follow each other, all of them as much further to the right as the first.</summary>
    private static bool Contains(string[] file, string[] excerpt)
        => Enumerable.Range(0, Math.Max(0, file.Length - excerpt.Length + 1)).Any(start =>
        {
            int indentation = file[start].Length - excerpt[0].Length;
            return indentation >= 0 && excerpt.Index().All(line => file[start + line.Index] == Indented(line.Item, indentation));
        });

    private static string Indented(string line, int by) => line.Length == 0 ? line : new string(' ', by) + line;

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');

    private static bool IsCompiled(string path)
    {
        string solution = File.ReadAllText(Repository.PathOf("Bus.sln")).Replace('\\', '/');
        for (DirectoryInfo? folder = Directory.GetParent(path); folder is not null && folder.FullName != Repository.Root; folder = folder.Parent)
            foreach (FileInfo project in folder.EnumerateFiles("*.csproj"))
                if (solution.Contains($"\"{Path.GetRelativePath(Repository.Root, project.FullName).Replace('\\', '/')}\"", StringComparison.Ordinal)) return true;
        return false;
    }
}
