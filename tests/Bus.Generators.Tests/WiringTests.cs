namespace Bus.Generators.Tests;

/// <summary>The manifest says what an assembly's code serves and starts, for the program that cannot see into it.</summary>
public sealed class WiringTests
{
    [Test]
    public void LinesThatServeAndListen_AreRecordedOnce()
    {
        string manifest = Compile.Run(Sources.Auth, Sources.AuthService, Sources.Listeners, """
            namespace Acme;

            public static class Modules
            {
                public static BusBuilder AddAuth(this BusBuilder bus) => bus.Serve<IAuthApi, AuthService>().Listen<WelcomeListeners>().Serve<IAuthApi, AuthService>();

                public static async Task StartAsync(IBus bus)
                {
                    await bus.ServeAsync<IAuthApi>(new AuthService());
                    await bus.ListenAsync(new WelcomeListeners());
                }
            }
            """).CompilesWithoutWarning().Files["BusManifest.g.cs"];
        Assert.That(manifest.Split('\n').Where(line => line.Contains("Serves", StringComparison.Ordinal) || line.Contains("Registers", StringComparison.Ordinal)).Select(line => line.Trim()), Is.EqualTo(new[]
        {
            "[assembly: global::Bus.Descriptors.BusManifest(global::Bus.Descriptors.BusManifestKind.Registers, \"\", typeof(global::Acme.WelcomeListeners))]",
            "[assembly: global::Bus.Descriptors.BusManifest(global::Bus.Descriptors.BusManifestKind.Serves, \"auth\", typeof(global::Acme.AuthService))]",
            "[assembly: global::Bus.Descriptors.BusManifest(global::Bus.Descriptors.BusManifestKind.Serves, \"auth\", typeof(global::Acme.IAuthApi))]",
        }));
    }

    [Test]
    public void LinesThatOnlyLookLikeIt_AreNot()
    {
        IReadOnlyDictionary<string, string> files = Compile.Run("""
            namespace Acme;

            public sealed class Tennis
            {
                public void Serve<T>() { }
                public void Listen<T>() { }
                public void Play<T>() { this.Serve<T>(); this.Listen<string>(); }
            }
            """).CompilesWithoutWarning().Files;
        Assert.That(files.Keys, Does.Not.Contain("BusManifest.g.cs"));
    }
}
