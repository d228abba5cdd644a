using System.Runtime.CompilerServices;

namespace Bus.Generators.Tests.Harness;

/// <summary>
/// Compares generated files with <c>Snapshots/{test}.{file}.verified.cs</c> beside the test, by Verify's convention: a mismatch
/// leaves <c>.received.cs</c>; BUS_SNAPSHOTS=accept accepts what was received.
/// </summary>
internal static class Snapshot
{
    private static readonly bool Accepts = Environment.GetEnvironmentVariable("BUS_SNAPSHOTS") == "accept";

    public static void Match(Generated generated, [CallerFilePath] string testFile = "", [CallerMemberName] string test = "")
    {
        string folder = Path.Combine(Path.GetDirectoryName(testFile)!, "Snapshots");
        string[] expected = [.. Directory.GetFiles(folder, $"{test}.*.verified.cs").Select(path => Path.GetFileName(path)!)];
        List<string> problems = [];
        foreach ((string hint, string text) in generated.Files)
        {
            string name = $"{test}.{hint.Replace(".g.cs", "", StringComparison.Ordinal)}";
            Compare(folder, name, text, problems);
        }
        string[] written = [.. generated.Files.Keys.Select(hint => $"{test}.{hint.Replace(".g.cs", "", StringComparison.Ordinal)}.verified.cs")];
        foreach (string orphan in expected.Except(written))
        {
            if (Accepts) File.Delete(Path.Combine(folder, orphan));
            else problems.Add($"{orphan} is verified, but is not generated any more");
        }
        Assert.That(problems, Is.Empty, "Accept what is right with BUS_SNAPSHOTS=accept dotnet test");
    }

    private static void Compare(string folder, string name, string text, List<string> problems)
    {
        string verified = Path.Combine(folder, name + ".verified.cs"), received = Path.Combine(folder, name + ".received.cs");
        string actual = text.ReplaceLineEndings("\n");
        string? wanted = File.Exists(verified) ? File.ReadAllText(verified).ReplaceLineEndings("\n") : null;
        if (actual == wanted)
        {
            File.Delete(received);
            return;
        }
        if (Accepts)
        {
            File.WriteAllText(verified, actual);
            return;
        }
        File.WriteAllText(received, actual);
        problems.Add(wanted is null ? $"{verified} does not exist" : $"{verified}{FirstDifference(wanted, actual)}");
    }

    private static string FirstDifference(string wanted, string actual)
    {
        string[] left = wanted.Split('\n'), right = actual.Split('\n');
        int line = 0;
        while (line < left.Length && line < right.Length && left[line] == right[line]) line++;
        return $"({line + 1}):\n  - {left.ElementAtOrDefault(line)}\n  + {right.ElementAtOrDefault(line)}";
    }
}
