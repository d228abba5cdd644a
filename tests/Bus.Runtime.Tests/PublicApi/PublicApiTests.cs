using System.Runtime.CompilerServices;

namespace Bus.Runtime.Tests.PublicApi;

/// <summary>What the assembly shows is a promise: a change of it is seen and accepted on purpose.</summary>
public sealed class PublicApiTests
{
    private static readonly string[] Rooms = ["Bus.Client", "Bus.Codecs", "Bus.Descriptors", "Bus.Dispatch", "Bus.Listening", "Bus.Transports", "Microsoft.Extensions.DependencyInjection"];

    [Test]
    public void Is_what_was_accepted()
    {
        string actual = ApiText.Of(typeof(BusClient).Assembly);
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
    public void What_users_write_lives_in_one_namespace()
    {
        IEnumerable<string> elsewhere = typeof(BusClient).Assembly.GetExportedTypes()
            .Where(static type => type.Namespace != "Bus" && !Rooms.Any(room => type.Namespace == room || type.Namespace!.StartsWith(room + ".", StringComparison.Ordinal)))
            .Select(static type => type.FullName!);

        Assert.That(elsewhere, Is.Empty, "public types outside Bus and its rooms");
    }

    [Test]
    public void No_type_is_called_like_the_namespace()
        => Assert.That(typeof(BusClient).Assembly.GetTypes().Select(static type => type.Name), Has.None.EqualTo("Bus"), "a type Bus hides the namespace Bus");

    private static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
