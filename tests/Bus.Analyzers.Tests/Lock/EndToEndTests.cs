using System.Text;

namespace Bus.Analyzers.Tests.Lock;

/// <summary>A lock as its users have it: built by <c>dotnet build</c>, from its first day to a break and back.</summary>
public sealed class EndToEndTests
{
    private const string Contract = """
        using Bus;

        namespace Acme;

        [BusApi]
        public partial interface IAuthApi
        {
            ValueTask<bool> CheckPasswordAsync(string user, string password, CancellationToken cancellationToken = default);
        }
        """;

    [Test]
    public async Task Lock_LivesWithItsProject()
    {
        using LockedProject project = new();
        project.Write("IAuthApi.cs", Contract);

        (int exitCode, string output) = await project.BuildAsync();
        Assert.That(output, Does.Contain("warning BUS5004").And.Contain("IAuthApi.cs"));
        Assert.That(exitCode, Is.Zero, output);

        (exitCode, output) = await project.BuildAsync("-p:BusUpdateLock=true");
        Assert.That(exitCode, Is.Zero, output);
        Assert.That(output, Does.Not.Contain("BUS5").And.Contain("The contract lock is written"));
        string first = await File.ReadAllTextAsync(project.Lock);
        Assert.That(first, Does.Contain("\"check_password\"").And.Contain("\"user\": \"string\""));
        DateTime written = File.GetLastWriteTimeUtc(project.Lock);

        (exitCode, output) = await project.BuildAsync("-p:BusUpdateLock=true");
        Assert.That(exitCode, Is.Zero, output);
        Assert.That(File.GetLastWriteTimeUtc(project.Lock), Is.EqualTo(written), "what is the same is not written");

        project.Write("IAuthApi.cs", Contract.Replace("string password", "string password, string tenant", StringComparison.Ordinal));
        (exitCode, output) = await project.BuildAsync();
        Assert.That(exitCode, Is.Not.Zero, output);
        Assert.That(output, Does.Contain("IAuthApi.cs(8,").And.Contain("error BUS5001: 'auth.check_password'").And.Contain("'tenant' is not sent and required"));

        project.Write("IAuthApi.cs", Contract);
        (exitCode, output) = await project.BuildAsync();
        Assert.That(exitCode, Is.Zero, output);
        Assert.That(output, Does.Not.Contain("BUS5"));
        Assert.That(Encoding.UTF8.GetString(await File.ReadAllBytesAsync(project.Assembly)), Does.Not.Contain("Bus.ContractLock"), "what is shipped holds no lock");

        project.Write("IAuthApi.cs", Contract.Replace("string password", "string password, string? tenant = null", StringComparison.Ordinal));
        (exitCode, output) = await project.BuildAsync();
        Assert.That(output, Does.Contain("warning BUS5002"));
        (exitCode, output) = await project.BuildAsync("-p:BusUpdateLock=true");
        Assert.That(exitCode, Is.Zero, output);
        Assert.That(await File.ReadAllTextAsync(project.Lock), Does.Contain("\"tenant\": \"optional string?\""));
    }
}
