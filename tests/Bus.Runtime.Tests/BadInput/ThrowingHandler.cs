namespace Bus.Runtime.Tests.BadInput;

public sealed class ThrowingHandler
{
    private static readonly InvalidOperationException Original = new("the database is on holiday");

    [TestCase(true)]
    [TestCase(false)]
    public async Task The_caller_learns_what_the_handler_threw(bool isSynchronous)
    {
        await using BusClient bus = await InProcess.ConnectAsync();
        await bus.ServeAsync<IAuthApi>(new AuthService { Echo = (_, _) => isSynchronous ? throw Original : ThrowLaterAsync() });

        BusRemoteException failure = await Expect.FailureAsync<BusRemoteException>(async () => await bus.Auth.EchoAsync(1), "a handler that throws");

        failure.Says(what: "failed in its service with InvalidOperationException", where: "auth.echo", whatToDo: "the database is on holiday");
        Assert.Multiple(() =>
        {
            Assert.That(failure.RemoteType, Is.EqualTo(nameof(InvalidOperationException)), "the short name travels");
            Assert.That(failure.RemoteMessage, Is.EqualTo(Original.Message), "the message travels");
            Assert.That(failure.InnerException, Is.SameAs(Original), "in process the original is there");
            Assert.That(failure.RemoteStack, Is.Null, "the stack is for callers only where detailed errors are on");
        });

        static async ValueTask<int> ThrowLaterAsync()
        {
            await Task.Yield();
            throw Original;
        }
    }

    [Test]
    public async Task With_detailed_errors_the_stack_travels()
    {
        await using BusClient bus = await InProcess.ConnectAsync(options => options.DetailedErrors = true);
        await bus.ServeAsync<IAuthApi>(new AuthService { Echo = static (_, _) => throw new InvalidOperationException("no") });

        BusRemoteException failure = await Expect.FailureAsync<BusRemoteException>(async () => await bus.Auth.EchoAsync(1), "a handler that throws");

        Assert.That(failure.RemoteStack, Does.Contain(nameof(With_detailed_errors_the_stack_travels)), "the handler's frame");
    }

    [Test]
    public async Task A_call_without_a_result_fails_the_same_way()
    {
        await using BusClient bus = await InProcess.ConnectAsync();
        await bus.ServeAsync<IAuthApi>(new AuthService { Touch = static (_, _) => throw Original });

        BusRemoteException failure = await Expect.FailureAsync<BusRemoteException>(async () => await bus.Auth.TouchAsync("x"), "a handler that throws");

        failure.Says(what: "InvalidOperationException", where: "auth.touch", whatToDo: "the database is on holiday");
    }

    [Test]
    public async Task A_handler_that_cancels_by_itself_has_failed()
    {
        await using BusClient bus = await InProcess.ConnectAsync();
        await bus.ServeAsync<IAuthApi>(new AuthService { Echo = static (_, _) => throw new OperationCanceledException("I gave up") });

        BusRemoteException failure = await Expect.FailureAsync<BusRemoteException>(
            async () => await bus.Auth.EchoAsync(1), "a handler that gives up unasked");

        Assert.That(failure.RemoteType, Is.EqualTo(nameof(OperationCanceledException)), "nobody had cancelled, so it is the handler's failure");
    }

    [Test]
    public async Task The_next_call_is_served()
    {
        await using BusClient bus = await InProcess.ConnectAsync();
        await bus.ServeAsync<IAuthApi>(new AuthService { Echo = static (number, _) => number < 0 ? throw Original : new(number) });
        await Expect.FailureAsync<BusRemoteException>(async () => await bus.Auth.EchoAsync(-1), "a handler that throws");

        Assert.That(await bus.Auth.EchoAsync(7), Is.EqualTo(7), "a failure is of one call");
    }
}
