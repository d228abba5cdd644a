using Bus.Docs.Tests;
using Bus.Samples.Tests.Support;

namespace Bus.Samples.Tests.TwoProcesses;

/// <summary>The service and the client over a Redis of the test's own, as README and the tutorial go through them.</summary>
[Platform(Exclude = "Win", Reason = "Windows has no signals between processes.")]
public sealed class TutorialTests
{
    private const string Service = "Accounts.Service", Client = "Accounts.Client", Tutorial = "docs/tutorial/two-processes.md";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [TestCase("README.md")]
    [TestCase(Tutorial)]
    public async Task The_client_prints_what_the_page_says_and_the_service_welcomes(string page)
    {
        await using RedisServer redis = await RedisServer.StartAsync();
        using SampleProcess service = await ServiceAsync(redis);

        Assert.That(await PrintedAsync(redis, "sally"), Is.EqualTo(await BlockAsync(page, "fired user_registered for sally", redis)));

        await WelcomesAsync(service, "sally");
        service.Terminate();
        Assert.That(await service.ExitAsync(Patience), Is.Zero, string.Join('\n', service.Output.Items));
    }

    [Test]
    public async Task Without_the_service_the_call_fails_and_the_event_waits()
    {
        await using RedisServer redis = await RedisServer.StartAsync();
        using (SampleProcess service = await ServiceAsync(redis))
        {
            service.Terminate();
            await service.ExitAsync(Patience);
        }

        Assert.That(await PrintedAsync(redis, "bob"), Is.EqualTo(await BlockAsync(Tutorial, "fired user_registered for bob", redis)));

        using SampleProcess again = await ServiceAsync(redis);
        await WelcomesAsync(again, "bob");
    }

    [Test]
    public async Task The_service_says_at_its_start_what_it_does()
    {
        await using RedisServer redis = await RedisServer.StartAsync();
        using SampleProcess service = await ServiceAsync(redis);

        string[] shown = (await BlockAsync(Tutorial, "Bus: service 'accounts'", redis)).Split('\n')[1..];
        foreach (string line in shown) Assert.That(service.Output.Items, Has.Some.Contains(line.Trim()));
    }

    private static async Task<SampleProcess> ServiceAsync(RedisServer redis)
    {
        SampleProcess service = SampleProcess.StartOn(redis.Url, Service);
        await service.Output.When(static lines => lines.Any(static line => line.Contains("Application started", StringComparison.Ordinal))).Within(Patience, "the service to start");
        return service;
    }

    private static Task WelcomesAsync(SampleProcess service, string user)
        => service.Output.When(lines => lines.Any(line => line.Contains($"welcome {user}, who signed up at", StringComparison.Ordinal))).Within(Patience, $"the service to welcome {user}");

    private static async Task<string> PrintedAsync(RedisServer redis, string user)
    {
        using SampleProcess client = SampleProcess.StartOn(redis.Url, Client, user);
        Assert.That(await client.ExitAsync(Patience), Is.Zero, string.Join('\n', client.Errors.Items));
        return string.Concat(client.Output.Items.Select(static line => $"{line}\n"));
    }

    /// <summary>What the page shows, at the test's Redis.</summary>
    private static async Task<string> BlockAsync(string page, string beginning, RedisServer redis)
        => CodeBlock.Of(await File.ReadAllTextAsync(Repository.PathOf(page)))
            .First(block => block.Language == "text" && block.Text.StartsWith(beginning, StringComparison.Ordinal)).Text
            .Replace("redis://localhost", redis.Url, StringComparison.Ordinal);
}
