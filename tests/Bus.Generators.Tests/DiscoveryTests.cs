using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Bus.Generators.Tests;

/// <summary>A program finds the listener classes of the assemblies that it references, through their manifests.</summary>
public sealed class DiscoveryTests
{
    private const string Library = """
        namespace Library;
        public sealed partial class LibraryListeners
        {
            [BusListener<Acme.IAuthApi>(nameof(Acme.IAuthApi.UserRegistered))]
            public ValueTask HearAsync(Acme.UserRegistered e) => default;
        }
        internal sealed partial class HiddenListeners
        {
            [BusListener<Acme.IAuthApi>(nameof(Acme.IAuthApi.UserRegistered))]
            public ValueTask HideAsync(Acme.UserRegistered e) => default;
        }
        public abstract partial class AbstractListeners
        {
            [BusListener<Acme.IAuthApi>(nameof(Acme.IAuthApi.UserRegistered))]
            public ValueTask InheritAsync(Acme.UserRegistered e) => default;
        }
        public sealed partial class GenericListeners<T>
        {
            [BusListener<Acme.IAuthApi>(nameof(Acme.IAuthApi.UserRegistered))]
            public ValueTask GeneralAsync(Acme.UserRegistered e) => default;
        }
        """;

    private const string Program = """
        using Microsoft.Extensions.DependencyInjection;
        ((IServiceCollection)null!).AddBus(bus => bus.ListenToAll());
        public sealed partial class OwnListeners
        {
            [BusListener<Acme.IAuthApi>(nameof(Acme.IAuthApi.UserRegistered))]
            public ValueTask HearToo(Acme.UserRegistered e) => default;
        }
        """;

    [Test]
    public void A_program_listens_with_every_class_that_it_can_reach()
    {
        Generated generated = Compile.Run(ProgramOf([Program], Reference("Library", Sources.Auth, Library))).CompilesWithoutWarning();

        string discovery = generated.Files["BusDiscovery.g.cs"];
        Assert.That(Lines(discovery), Is.EqualTo(new[]
        {
            "global::Bus.Generated.Program.BusListenerRegistration.Register(builder, options);",
            "global::Bus.Generated.Library.BusListenerRegistration.Register(builder, options);",
        }));
        Assert.That(Lines(generated.Files["BusListenerRegistration.g.cs"]), Is.EqualTo(new[] { "builder.Listen<global::OwnListeners>(options);" }));
    }

    [Test]
    public void An_assembly_registers_also_what_others_may_not_name()
        => Assert.That(
            Lines(Compile.Run(Sources.Auth, Library).CompilesWithoutWarning().Files["BusListenerRegistration.g.cs"]),
            Is.EqualTo(new[] { "builder.Listen<global::Library.HiddenListeners>(options);", "builder.Listen<global::Library.LibraryListeners>(options);" }),
            "internal classes too; a generic one has no arguments that anybody could know, and nobody can make an abstract one");

    [Test]
    public void A_program_without_listeners_can_be_told_to_listen_too()
        => Compile.Run(ProgramOf(
            ["using Microsoft.Extensions.DependencyInjection; ((IServiceCollection)null!).AddBus(bus => bus.ListenToAll());"])).CompilesWithoutWarning();

    [Test]
    public void A_library_puts_nothing_together()
        => Assert.That(Compile.Run(Sources.Auth, Library).CompilesWithoutWarning().Files.Keys, Has.None.EqualTo("BusDiscovery.g.cs"));

    [Test]
    public void An_edit_elsewhere_emits_nothing_again()
    {
        CSharpCompilation before = ProgramOf([Program, "internal static class Other { public static int Value => 1; }"], Reference("Library", Sources.Auth, Library));
        SyntaxTree edited = before.SyntaxTrees.Last();
        GeneratorDriver driver = Compile.Driver().RunGenerators(before);
        driver = driver.RunGenerators(before.ReplaceSyntaxTree(edited, edited.WithChangedText(
            SourceText.From("internal static class Other { public static int Value => 2; }"))));

        GeneratorRunResult result = driver.GetRunResult().Results[0];
        foreach (string step in new[] { TrackingNames.Discovery, TrackingNames.Discoverable })
            Assert.That(
                result.TrackedSteps[step].SelectMany(static run => run.Outputs).Select(static output => output.Reason),
                Is.Not.Empty.And.All.AnyOf(IncrementalStepRunReason.Cached, IncrementalStepRunReason.Unchanged), step);
    }

    private static CSharpCompilation ProgramOf(string[] sources, params MetadataReference[] references)
        => Compile.Of(Compile.Options, "Program", sources, references).WithOptions(
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable, warningLevel: 9999));

    private static PortableExecutableReference Reference(string assembly, params string[] sources)
    {
        Generated library = Compile.Run(Compile.Of(Compile.Options, assembly, sources)).CompilesWithoutWarning();
        using MemoryStream image = new();
        Assert.That(library.Output.Emit(image).Success, Is.True, "the library must compile");
        return MetadataReference.CreateFromImage(image.ToArray());
    }

    private static IEnumerable<string> Lines(string discovery)
        => discovery.Split('\n').Select(static line => line.Trim()).Where(static line => line.EndsWith("options);", StringComparison.Ordinal));
}
