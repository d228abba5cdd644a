using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Bus.Generators.Tests;

/// <summary>An edit computes again what depends on it, and nothing else.</summary>
public sealed class IncrementalityTests
{
    private const string Other = "namespace Acme; public static class Other { public static int Value => 1; }";

    private const string Payload = "namespace Acme; public sealed record Parcel(string Label, Address To); public sealed record Address(string City);";

    private const string Shipping = """
        namespace Acme;
        [BusApi] public partial interface IShippingApi { BusEvent<Parcel> Shipped { get; } }
        """;

    private const string Clock = """
        namespace Acme;
        [BusApi] public partial interface IClockApi { ValueTask<long> NowAsync(); }
        """;

    [Test]
    public void UnrelatedEdit_ComputesNothingAgain()
    {
        GeneratorRunResult result = Edit([Sources.Auth, Sources.AuthService, Sources.Listeners, Other, Sources.Module], 3, Other.Replace("1", "2", StringComparison.Ordinal));
        Assert.Multiple(() =>
        {
            foreach (string step in Steps.All)
            {
                if (step == TrackingNames.Transports)
                    Assert.That(Reasons(result, step), Is.All.AnyOf(IncrementalStepRunReason.Cached, IncrementalStepRunReason.Unchanged), step);
                else
                    Assert.That(Reasons(result, step), Is.Not.Empty.And.All.AnyOf(IncrementalStepRunReason.Cached, IncrementalStepRunReason.Unchanged), step);
            }
            Assert.That(Emitted(result), Is.Empty);
        });
    }

    [Test]
    public void CommentInContract_EmitsNothingAgain()
        => Assert.That(Emitted(Edit([Sources.Auth, Sources.AuthService], 0, "// a comment\n" + Sources.Auth)), Is.Empty);

    [Test]
    public void MethodAdded_EmitsItsContractOnly()
    {
        string edited = Clock.Replace("NowAsync();", "NowAsync(); ValueTask ResetAsync();", StringComparison.Ordinal);
        Assert.That(Emitted(Edit([Clock, Shipping, Payload, Sources.Auth], 0, edited)), Is.EqualTo(new[] { "Acme.IClockApi.Codecs.g.cs", "Acme.IClockApi.g.cs" }));
    }

    [Test]
    public void PayloadEditedInAnotherFile_EmitsItsCodecAndTheSchemaOfItsContract()
    {
        string edited = Payload.Replace("string Label", "string Label, int Weight", StringComparison.Ordinal);
        Assert.That(Emitted(Edit([Clock, Shipping, Payload, Sources.Auth], 2, edited)), Is.EqualTo(new[] { "Acme.IShippingApi.Codecs.g.cs", "Acme.Parcel.Codec.g.cs" }));
    }

    [Test]
    public void NestedPayloadEditedInAnotherFile_EmitsItsCodecAndTheSchemaOfItsContract()
    {
        string edited = Payload.Replace("string City", "string City, string? Zip = null", StringComparison.Ordinal);
        Assert.That(Emitted(Edit([Clock, Shipping, Payload, Sources.Auth], 2, edited)), Is.EqualTo(new[] { "Acme.Address.Codec.g.cs", "Acme.IShippingApi.Codecs.g.cs" }));
    }

    [Test]
    public void PayloadTurnedIntoAClass_EmitsItsCodecAndTheSchemaOfItsContract()
    {
        string[] sources = [Clock, Shipping.Replace("Parcel", "Box", StringComparison.Ordinal), Payload + " public sealed record Box(int Size);", Sources.Auth];
        string edited = Payload + " public sealed class Box { public string? Size { get; init; } }";
        Assert.That(Emitted(Edit(sources, 2, edited)), Is.EqualTo(new[] { "Acme.Box.Codec.g.cs", "Acme.IShippingApi.Codecs.g.cs" }));
    }

    [Test]
    public void ServiceBodyEdited_EmitsNothingAgain()
        => Assert.That(Emitted(Edit([Sources.Auth, Sources.AuthService], 1, Sources.AuthService.Replace("\"admin\";", "\"root\";", StringComparison.Ordinal))), Is.Empty);

    [Test]
    public void ListenerAdded_EmitsItsClassAndTheManifest()
    {
        string edited = Sources.Listeners.Replace("Name = \"audit\"", "Name = \"audit_first\"", StringComparison.Ordinal);
        Assert.That(
            Emitted(Edit([Sources.Auth, Sources.Listeners, Clock], 1, edited)),
            Is.EquivalentTo(new[] { "Acme.WelcomeListeners.Listeners.g.cs", "BusManifest.g.cs" }));
    }

    /// <summary>Only a build that updates the lock writes it, and then only anew when the wire changed.</summary>
    [Test]
    public void Lock_IsWrittenAnewWhenTheWireChanges()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Emitted(EditOfLocked([Clock, Other], 1, Other.Replace("1", "2", StringComparison.Ordinal))), Is.Empty);
            Assert.That(Emitted(EditOfLocked([Clock, Other], 0, "// a comment\n" + Clock)), Is.Empty);
            Assert.That(Emitted(EditOfLocked([Clock, Other], 0, Clock.Replace("NowAsync()", "NowAsync(CancellationToken cancellationToken = default)", StringComparison.Ordinal))), Has.None.Contains("Lock"));
            Assert.That(Emitted(EditOfLocked([Clock, Other], 0, Clock.Replace("<long>", "<int>", StringComparison.Ordinal))), Has.One.Contains("Lock"));
            Assert.That(Emitted(Edit([Clock, Other], 0, Clock.Replace("<long>", "<int>", StringComparison.Ordinal))), Has.None.Contains("Lock"));
        });
    }

    [Test]
    public void TwoRuns_WriteTheSame()
    {
        Generated first = Compile.Run(Sources.EveryShape, Sources.Auth, Sources.AuthService, Sources.Listeners);
        Generated second = Compile.Run(Sources.EveryShape, Sources.Auth, Sources.AuthService, Sources.Listeners);
        Assert.That(second.Files, Is.EquivalentTo(first.Files));
    }

    private static IEnumerable<IncrementalStepRunReason> Reasons(GeneratorRunResult result, string step)
        => result.TrackedSteps.TryGetValue(step, out var steps) ? steps.SelectMany(run => run.Outputs).Select(output => output.Reason) : [];

    /// <summary>The files that the last run wrote anew.</summary>
    private static string[] Emitted(GeneratorRunResult result) =>
    [
        .. result.TrackedOutputSteps.SelectMany(step => step.Value)
            .SelectMany(run => run.Outputs)
            .Where(output => output.Reason is IncrementalStepRunReason.New or IncrementalStepRunReason.Modified)
            .SelectMany(output => ((System.Collections.IEnumerable)((System.Runtime.CompilerServices.ITuple)output.Value)[0]!).Cast<object>())
            .Select(HintOf)
            .Order(StringComparer.Ordinal),
    ];

    // Roslyn keeps a generated source of an output step in an internal struct.
    private static string HintOf(object source) => (string)source.GetType().GetProperty("HintName")!.GetValue(source)!;

    private static GeneratorRunResult EditOfLocked(string[] sources, int file, string edited)
        => Edit(sources, file, edited, Compile.Driver().WithUpdatedAnalyzerConfigOptions(new BuildProperties(new Dictionary<string, string> { ["BusContractLock"] = "true", ["BusUpdateLock"] = "true" })));

    private static GeneratorRunResult Edit(string[] sources, int file, string edited) => Edit(sources, file, edited, Compile.Driver());

    private static GeneratorRunResult Edit(string[] sources, int file, string edited, GeneratorDriver driver)
    {
        CSharpCompilation before = Compile.Of(sources);
        SyntaxTree tree = before.SyntaxTrees.Single(tree => tree.FilePath == $"File{file}.cs");
        driver = driver.RunGenerators(before).RunGenerators(before.ReplaceSyntaxTree(tree, tree.WithChangedText(SourceText.From(edited))));
        GeneratorRunResult result = driver.GetRunResult().Results[0];
        Assert.That(result.Exception, Is.Null);
        return result;
    }
}
