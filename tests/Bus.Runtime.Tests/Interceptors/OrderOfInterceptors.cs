namespace Bus.Runtime.Tests.Interceptors;

/// <summary>The first in the list is the outermost, for each of the four kinds.</summary>
public sealed class OrderOfInterceptors
{
    [TestCase(true)]
    [TestCase(false)]
    public async Task Around_a_call_and_its_service(bool isServedHere)
    {
        Recording<string> steps = new();
        string url = InProcess.NewUrl();
        await using BusClient caller = await ConnectAsync(url, "caller", steps);
        await using BusClient server = isServedHere ? caller : await ConnectAsync(url, "server", steps);
        await server.ServeAsync<IAuthApi>(new AuthService());

        Assert.That(await caller.Auth.EchoAsync(7), Is.EqualTo(7), "the result passes through");

        Assert.That(steps.Items, Is.EqualTo(new[]
        {
            "outer before call auth.echo", "inner before call auth.echo",
            "outer before serve auth.echo", "inner before serve auth.echo",
            "inner after serve auth.echo", "outer after serve auth.echo",
            "inner after call auth.echo", "outer after call auth.echo",
        }), "the order");
    }

    [Test]
    public async Task Around_an_event_and_its_handler()
    {
        Recording<string> steps = new();
        await using BusClient bus = await ConnectAsync("inproc://", "tests", steps);
        await bus.Auth.UserRegistered.ListenAsync("welcome", _ =>
        {
            steps.Add("handled");
            return ValueTask.CompletedTask;
        });

        await bus.Auth.UserRegistered.FireAsync(new("sally"));

        IReadOnlyList<string> all = await steps.WaitForCount(9, Expect.Patience, "fire and handling");
        Assert.That(all.Where(static step => step.Contains("fire", StringComparison.Ordinal)), Is.EqualTo(new[]
        {
            "outer before fire auth.user_registered", "inner before fire auth.user_registered",
            "inner after fire auth.user_registered", "outer after fire auth.user_registered",
        }), "the fire's order");
        Assert.That(all.Where(static step => step.Contains("handle", StringComparison.Ordinal)), Is.EqualTo(new[]
        {
            "outer before handle auth.user_registered", "inner before handle auth.user_registered", "handled",
            "inner after handle auth.user_registered", "outer after handle auth.user_registered",
        }), "the handling's order");
    }

    [Test]
    public async Task Around_a_call_without_a_result()
    {
        Recording<string> steps = new();
        await using BusClient bus = await ConnectAsync("inproc://", "tests", steps);
        await bus.ServeAsync<IAuthApi>(new AuthService { Touch = static async (_, _) => await Task.Yield() });

        await bus.Auth.TouchAsync("x").Soon("the call");

        Assert.That(steps.Items, Has.Count.EqualTo(8), "two interceptors, two sides, before and after");
        Assert.That(steps.Items[^1], Is.EqualTo("outer after call auth.touch"), "the outermost ends last");
    }

    private static ValueTask<BusClient> ConnectAsync(string url, string service, Recording<string> steps) => InProcess.ConnectAsync(url, service, options =>
    {
        options.Interceptors.Add(new Recorder("outer", steps));
        options.Interceptors.Add(new Recorder("inner", steps));
    });
}
