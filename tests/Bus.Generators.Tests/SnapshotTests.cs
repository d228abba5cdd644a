namespace Bus.Generators.Tests;

/// <summary>What the generator writes, as users read it.</summary>
public sealed class SnapshotTests
{
    [Test]
    public void Contract() => Snapshot.Match(Compile.Run(Sources.Auth).CompilesWithoutWarning());

    [Test]
    public void Service() => Snapshot.Match(Compile.Run(Sources.Auth, Sources.AuthService).CompilesWithoutWarning());

    [Test]
    public void Listeners() => Snapshot.Match(Compile.Run(Sources.Auth, Sources.Listeners).CompilesWithoutWarning());

    [Test]
    public void EveryShapeOfMember() => Snapshot.Match(Compile.Run(Sources.EveryShape).CompilesWithoutWarning());

    [Test]
    public void WithoutExtensionProperties()
        => Snapshot.Match(Compile.Run(Compile.Of(Compile.Options.WithLanguageVersion(Microsoft.CodeAnalysis.CSharp.LanguageVersion.CSharp13), "Sample", [Sources.Auth]))
            .CompilesWithoutWarning());

    [Test]
    public void Nested() => Snapshot.Match(Compile.Run(Sources.Nested).CompilesWithoutWarning());

    [Test]
    public void GlobalNamespace() => Snapshot.Match(Compile.Run("[BusApi] public partial interface IClockApi { ValueTask<long> NowAsync(); }").CompilesWithoutWarning());
}
