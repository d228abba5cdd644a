namespace Bus.Runtime.Tests.Dispatch;

public sealed class AwaitedTwice
{
    [Test]
    public async Task The_second_await_fails_and_harms_nobody()
    {
        await using BusClient bus = await InProcess.ConnectAsync();
        TaskCompletionSource<int>[] completions = [.. Enumerable.Range(0, 3).Select(static _ => new TaskCompletionSource<int>())];
        await bus.ServeAsync<IAuthApi>(new AuthService { Echo = (number, _) => new(completions[number].Task) });
        ValueTask<int> first = bus.Auth.EchoAsync(0);
        completions[0].SetResult(10);
        Assert.That(first.GetAwaiter().GetResult(), Is.EqualTo(10), "the first await");
        ValueTask<int> second = bus.Auth.EchoAsync(1);

        Assert.That(() => first.GetAwaiter().GetResult(), Throws.InvalidOperationException, "the object may carry another call by now");

        ValueTask<int> third = bus.Auth.EchoAsync(2);
        completions[2].SetResult(12);
        completions[1].SetResult(11);
        Assert.That(await second.Soon("the second call"), Is.EqualTo(11), "the second call has its own result");
        Assert.That(await third.Soon("the third call"), Is.EqualTo(12), "so has the third");
    }

    [Test]
    public async Task Taking_the_result_too_early_fails_and_harms_nobody()
    {
        await using BusClient bus = await InProcess.ConnectAsync();
        TaskCompletionSource<int> completion = new();
        await bus.ServeAsync<IAuthApi>(new AuthService { Echo = (_, _) => new(completion.Task) });
        ValueTask<int> call = bus.Auth.EchoAsync(0);

        Assert.That(() => call.GetAwaiter().GetResult(), Throws.InvalidOperationException, "the call is pending");

        completion.SetResult(7);
        Assert.That(await call.Soon("the call"), Is.EqualTo(7), "its caller still gets the result");
    }
}
