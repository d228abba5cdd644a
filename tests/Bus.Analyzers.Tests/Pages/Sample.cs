using System.Globalization;
using Bus.Docs.Tests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Bus.Analyzers.Tests.Pages;

/// <summary>
/// A file that shows a rule broken or kept. Its first lines may say what the program around it is, one setting a line; pages show the rest:
/// <code>
/// // output: exe                            a program with an entry point, instead of a library
/// // language: 13                           an older C#
/// // property: BusContractLock=true         a property of the build that analyzers see; repeatable
/// // file: BUS5001.lock.json as bus.lock.json   a file beside the sample, which the build hands to analyzers under that name; repeatable
/// // reference: BUS4101.contracts.cs        a file beside the sample, compiled before it as the assembly 'BUS4101.contracts'; repeatable
/// </code>
/// What a sample names lies in the same folder and begins with the rule's id.
/// </summary>
/// <param name="File">Its path in the repository.</param>
/// <param name="Settings">What its first lines say.</param>
/// <param name="Text">What follows them.</param>
internal sealed record Sample(string File, IReadOnlyList<(string Name, string Value)> Settings, string Text)
{
    private static readonly string[] Known = ["output", "language", "property", "file", "reference"];

    public static Sample Read(string file)
    {
        string[] lines = System.IO.File.ReadAllText(Repository.PathOf(file)).ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        (string, string)[] settings = [.. lines.TakeWhile(static line => Setting(line) is not null).Select(static line => Setting(line)!.Value)];
        return new(file, settings, string.Join('\n', lines.Skip(settings.Length).SkipWhile(string.IsNullOrWhiteSpace)) + "\n");
    }

    /// <summary>The files beside it that it names.</summary>
    public IEnumerable<string> Companions => Values("file").Select(static value => Named(value).File).Concat(Values("reference"));

    /// <summary>What the settings come to, as a page tells it, or nothing.</summary>
    public IEnumerable<string> Circumstances =>
    [
        .. Values("output").Select(static _ => "in a program (`<OutputType>Exe</OutputType>`)"),
        .. Values("language").Select(static value => $"with C# {value} (`<LangVersion>{value}</LangVersion>`)"),
        .. Values("property").Select(static value => Pair(value, '=')).Select(static pair => $"with `<{pair.Left}>{pair.Right}</{pair.Left}>`"),
        .. Values("file").Select(static value => Named(value)).Select(static pair => $"with [`{pair.Name}`](samples/{pair.File})"),
        .. Values("reference").Select(static value => $"with a reference to a project of [`{value}`](samples/{value})"),
    ];

    /// <summary>The program that it is compiled in.</summary>
    public Program AsProgram() => new(Text)
    {
        Output = Values("output").Contains("exe") ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary,
        Language = Values("language").Select(Language).FirstOrDefault(LanguageVersion.CSharp14),
        Properties = Values("property").Select(static value => Pair(value, '=')).ToDictionary(static pair => pair.Left, static pair => pair.Right),
        Files = [.. Values("file").Select(static value => Named(value)).Select(static pair => new SampleFile(pair.Name, Companion(pair.File)))],
        More = [.. Values("reference").Select(static value => new Program(Companion(value)) { Assembly = Path.GetFileNameWithoutExtension(value) }.AsReference())],
    };

    private IEnumerable<string> Values(string name) => Settings.Where(one => one.Name == name).Select(static one => one.Value);

    private static (string Name, string Value)? Setting(string line)
        => line.StartsWith("// ", StringComparison.Ordinal) && line.Contains(": ", StringComparison.Ordinal) && Pair(line[3..], ':') is var pair && Known.Contains(pair.Left) ? pair : null;

    private static (string File, string Name) Named(string value) => value.Split(" as ") is [var file, var name] ? (file, name) : (value, value);

    private static (string Left, string Right) Pair(string text, char mark) => text.IndexOf(mark, StringComparison.Ordinal) is >= 0 and var at ? (text[..at].Trim(), text[(at + 1)..].Trim()) : (text, "");

    private static LanguageVersion Language(string value) => (LanguageVersion)(int.Parse(value, CultureInfo.InvariantCulture) * 100);

    private static string Companion(string name) => System.IO.File.ReadAllText(Repository.PathOf($"{RuleSamples.Folder}/{name}"));
}
