using Bus.Analyzers.Tests.Pages;

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
        else if (!IsCompiled(file)) yield return $"Line {block.Line}: {file} belongs to no project of the solution, so nothing compiles it.";
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

    /// <summary>A project of the solution compiles the file because it lies in it, or, a rule's sample, because its tests read it.</summary>
    private static bool IsCompiled(string file)
    {
        if (RuleSamples.Contains(file)) return IsInSolution(RuleSamples.Project);
        for (DirectoryInfo? folder = Directory.GetParent(Repository.PathOf(file)); folder is not null && folder.FullName != Repository.Root; folder = folder.Parent)
            foreach (FileInfo project in folder.EnumerateFiles("*.csproj"))
                if (IsInSolution(Path.GetRelativePath(Repository.Root, project.FullName).Replace('\\', '/'))) return true;
        return false;
    }

    private static bool IsInSolution(string project)
        => File.ReadAllText(Repository.PathOf("Bus.sln")).Replace('\\', '/').Contains($"\"{project}\"", StringComparison.Ordinal);
}
