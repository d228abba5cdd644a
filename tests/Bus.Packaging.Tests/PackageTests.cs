using System.IO.Compression;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

namespace Bus.Packaging.Tests;

/// <summary>What lies in the packages: all that users need, and nothing else.</summary>
public sealed class PackageTests
{
    private static readonly string[] Libraries = ["Bus.Hosting", "Bus.Redis"];

    [Test]
    public void Feed_HasTheLibraries() => Assert.That(Feed.Packages.Keys, Is.EquivalentTo(new[] { "Bus.Hosting", "Bus.Redis", "Bus.Runtime", "Bus.Testing" }));

    [Test]
    public void Runtime_HoldsTheCompilersPart() => Assert.That(Files("Bus.Runtime"), Is.EquivalentTo(new[]
    {
        "Bus.Runtime.nuspec", "README.md",
        "analyzers/dotnet/cs/Bus.Analyzers.dll", "analyzers/dotnet/cs/Bus.CodeFixes.dll", "analyzers/dotnet/cs/Bus.Generators.dll",
        "buildTransitive/Bus.ContractLock.targets", "buildTransitive/Bus.Runtime.props", "buildTransitive/Bus.Runtime.targets",
        "tools/netstandard2.0/Bus.Build.dll",
        "lib/net10.0/Bus.Runtime.dll", "lib/net10.0/Bus.Runtime.xml", "lib/net9.0/Bus.Runtime.dll", "lib/net9.0/Bus.Runtime.xml",
    }));

    [TestCaseSource(nameof(Libraries))]
    public void Library_HoldsItself(string name) => Assert.That(Files(name), Is.EquivalentTo(new[]
    {
        $"{name}.nuspec", "README.md", $"lib/net10.0/{name}.dll", $"lib/net10.0/{name}.xml", $"lib/net9.0/{name}.dll", $"lib/net9.0/{name}.xml",
    }));

    [Test]
    public void Testing_HoldsItself()
        => Assert.That(Files("Bus.Testing"), Is.EquivalentTo(new[] { "Bus.Testing.nuspec", "README.md", "lib/net10.0/Bus.Testing.dll", "lib/net10.0/Bus.Testing.xml" }));

    [Test]
    public void Dependencies_AreOursAndMicrosoftExtensions()
    {
        foreach (string name in Feed.Packages.Keys)
        {
            XElement[] dependencies = [.. Nuspec(name).Descendants().Where(static element => element.Name.LocalName == "dependency")];
            Assert.That(dependencies.Select(static one => (string)one.Attribute("id")!), Has.All.StartsWith("Microsoft.Extensions.").Or.EqualTo("Bus.Runtime"), name);
            XElement[] runtime = [.. dependencies.Where(static one => (string)one.Attribute("id")! == "Bus.Runtime")];
            Assert.That(runtime.Length, name == "Bus.Runtime" ? Is.Zero : Is.Positive);
            // A user of the library alone gets the generator with it.
            Assert.That(runtime.Select(static one => ((string?)one.Attribute("include"), (string?)one.Attribute("exclude"), (string?)one.Attribute("version"))), Has.All.EqualTo(((string?)"All", (string?)null, (string?)Feed.Version)));
        }
    }

    [Test]
    public void Licence_IsNamed()
    {
        foreach (string name in Feed.Packages.Keys)
            Assert.That(Nuspec(name).Descendants().Single(static element => element.Name.LocalName == "license").Value, Is.EqualTo("MIT"));
    }

    [Test]
    public void Assemblies_RunAnywhere()
    {
        foreach (string package in Feed.Packages.Values)
        {
            using ZipArchive archive = ZipFile.OpenRead(package);
            foreach (ZipArchiveEntry entry in archive.Entries.Where(static entry => entry.FullName.EndsWith(".dll", StringComparison.Ordinal)))
            {
                using MemoryStream bytes = new();
                using (Stream stream = entry.Open()) stream.CopyTo(bytes);
                bytes.Position = 0;
                using PEReader assembly = new(bytes);
                CorHeader header = assembly.PEHeaders.CorHeader!;
                Assert.That(header.Flags.HasFlag(CorFlags.ILOnly) && header.ManagedNativeHeaderDirectory.Size == 0, Is.True, $"{entry.FullName} holds machine code of the platform that packed it");
            }
        }
    }

    private static XDocument Nuspec(string name)
    {
        using ZipArchive archive = ZipFile.OpenRead(Feed.Packages[name]);
        using Stream stream = archive.GetEntry($"{name}.nuspec")!.Open();
        return XDocument.Load(stream);
    }

    /// <summary>All but what the format of packages is made of.</summary>
    private static string[] Files(string name)
    {
        using ZipArchive archive = ZipFile.OpenRead(Feed.Packages[name]);
        return [.. archive.Entries.Select(static entry => entry.FullName).Where(static file => file != "[Content_Types].xml" && !file.StartsWith("_rels/", StringComparison.Ordinal) && !file.StartsWith("package/", StringComparison.Ordinal))];
    }
}
