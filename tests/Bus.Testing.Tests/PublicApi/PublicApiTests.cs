using System.Runtime.CompilerServices;
using Bus.Runtime.Tests.PublicApi;

namespace Bus.Testing.Tests.PublicApi;

/// <summary>What the assembly shows is a promise: a change of it is seen and accepted on purpose.</summary>
public sealed class PublicApiTests
{
    [Test]
    public void Is_what_was_accepted()
    {
        string actual = ApiText.Of(typeof(TestBus).Assembly);
        string verified = Path.Combine(Folder(), "PublicApi.verified.txt"), received = Path.Combine(Folder(), "PublicApi.received.txt");
        if (Environment.GetEnvironmentVariable("BUS_SNAPSHOTS") == "accept") File.WriteAllText(verified, actual);
        string wanted = File.Exists(verified) ? File.ReadAllText(verified).ReplaceLineEndings("\n") : "";
        if (actual == wanted)
        {
            File.Delete(received);
            return;
        }
        File.WriteAllText(received, actual);
        string[] before = wanted.Split('\n'), now = actual.Split('\n');
        IEnumerable<string> difference = [.. before.Except(now).Select(static line => $"- {line}"), .. now.Except(before).Select(static line => $"+ {line}")];
        Assert.Fail($"The public API has changed. Accept it with BUS_SNAPSHOTS=accept dotnet test:\n{string.Join('\n', difference)}");
    }

    [Test]
    public void All_of_it_lives_in_one_namespace()
        => Assert.That(typeof(TestBus).Assembly.GetExportedTypes().Select(static type => type.Namespace), Is.All.EqualTo("Bus.Testing"));

    private static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
