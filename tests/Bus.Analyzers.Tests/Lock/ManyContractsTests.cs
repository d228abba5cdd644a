using System.Runtime.CompilerServices;
using Bus.Analyzers.Lock;
using Bus.Generators.Locking;
using Microsoft.CodeAnalysis;

namespace Bus.Analyzers.Tests.Lock;

/// <summary>The contracts of other tests, which have every shape that there is: each is what its own lock says.</summary>
public sealed class ManyContractsTests
{
    private static readonly Dictionary<string, string> Updating = new() { ["BusContractLock"] = "true", ["BusUpdateLock"] = "true" };

    [TestCase("Bus.Codecs.Tests")]
    [TestCase("Bus.Wire.Tests")]
    public async Task Contracts_AreThoseOfTheirLock(string project)
    {
        string[] sources = [.. Directory.GetFiles(PathOf(project), "*.cs").Select(File.ReadAllText).Where(static source => !source.Contains("NUnit", StringComparison.Ordinal))];
        Program program = new(["global using System.Text.Json; global using System.Text.Json.Serialization;", .. sources]);
        AttributeData written = (program with { Properties = Updating }).Compile().Assembly.GetAttributes().Single(static one => one.AttributeClass!.Name == "AssemblyMetadataAttribute");
        string text = (string)written.ConstructorArguments[1].Value!;
        Assert.That(text.Length, Is.GreaterThan(2000));

        LockModel? read = LockReader.Read(text, out LockProblem? problem);
        Assert.That(problem, Is.Null);
        Assert.That(LockText.Write(read!), Is.EqualTo(text), "what is read is what was written");

        Program held = program with { Properties = Locks.Held("", text).Properties, Files = Locks.Held("", text).Files };
        Assert.That((await held.AnalyzeAsync()).Where(static one => one.Id.StartsWith("BUS5", StringComparison.Ordinal)), Is.Empty);
    }

    private static string PathOf(string project, [CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "../..", project, "Contracts");
}
