using Bus.Descriptors;
using Bus.Dispatch;

namespace Bus.Runtime.Tests.Interceptors;

/// <summary>What an interceptor around calls may do.</summary>
public sealed class CallSide
{
    [Test]
    public async Task It_may_change_the_arguments()
    {
        await using BusClient bus = await ServeAsync(new AddOne());

        Assert.That(await bus.Auth.EchoAsync(7), Is.EqualTo(8), "the service got another number");
    }

    [Test]
    public async Task It_may_answer_itself()
    {
        int served = 0;
        await using BusClient bus = await ServeAsync(new Answer(), (_, _) => new(++served));

        Assert.That(await bus.Auth.EchoAsync(7), Is.EqualTo(99), "the interceptor's answer");
        Assert.That(served, Is.Zero, "the service was not asked");
    }

    [Test]
    public async Task It_may_answer_for_an_api_that_nobody_serves()
    {
        await using BusClient bus = await InProcess.ConnectAsync(static options => options.Interceptors.Add(new Answer()));

        Assert.That(await bus.Auth.EchoAsync(7), Is.EqualTo(99), "the interceptor's answer");
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task It_may_retry(bool isSynchronous)
    {
        int served = 0;
        await using BusClient bus = await ServeAsync(new RetryOnce(), async (number, _) =>
        {
            if (!isSynchronous) await Task.Yield();
            return ++served == 1 ? throw new InvalidOperationException("not yet") : number;
        });

        Assert.That(await bus.Auth.EchoAsync(7).Soon("the call"), Is.EqualTo(7), "the second try's result");
        Assert.That(served, Is.EqualTo(2), "tries");
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task What_it_throws_reaches_the_caller_unchanged(bool isSynchronous)
    {
        FormatException thrown = new("the policy says no");
        await using BusClient bus = await ServeAsync(new Thrower(thrown, isSynchronous));

        FormatException caught = await Expect.FailureAsync<FormatException>(async () => await bus.Auth.EchoAsync(7), "an interceptor that throws");

        Assert.That(caught, Is.SameAs(thrown), "the bus wraps only what a service throws");
    }

    [Test]
    public async Task It_may_give_the_handler_another_token()
    {
        using CancellationTokenSource other = new();
        await using BusClient bus = await ServeAsync(new OtherToken(other.Token), (number, token) =>
        {
            other.Cancel();
            return new(token.IsCancellationRequested ? number : -1);
        });

        Assert.That(await bus.Auth.EchoAsync(7), Is.EqualTo(7), "the changed copy of the context travels: the handler's token fires with it");
    }

    private static async Task<BusClient> ServeAsync(ICallInterceptor interceptor, Func<int, CancellationToken, ValueTask<int>>? echo = null)
    {
        BusClient bus = await InProcess.ConnectAsync(options => options.Interceptors.Add(interceptor));
        await bus.ServeAsync<IAuthApi>(echo is null ? new AuthService() : new AuthService { Echo = echo });
        return bus;
    }

    private sealed class AddOne : ICallInterceptor
    {
        public ValueTask<TResult> CallAsync<TArguments, TResult>(
            RpcDescriptor<TArguments, TResult> rpc, TArguments arguments, CallContext context, CallNext next)
            where TArguments : struct
            => arguments is IAuthApi.EchoArguments echo
                ? next.CallAsync(rpc, (TArguments)(object)new IAuthApi.EchoArguments(echo.Number + 1), context)
                : next.CallAsync(rpc, arguments, context);
    }

    private sealed class Answer : ICallInterceptor
    {
        public ValueTask<TResult> CallAsync<TArguments, TResult>(
            RpcDescriptor<TArguments, TResult> rpc, TArguments arguments, CallContext context, CallNext next)
            where TArguments : struct
            => new((TResult)(object)99);
    }

    private sealed class RetryOnce : ICallInterceptor
    {
        public async ValueTask<TResult> CallAsync<TArguments, TResult>(
            RpcDescriptor<TArguments, TResult> rpc, TArguments arguments, CallContext context, CallNext next)
            where TArguments : struct
        {
            try
            {
                return await next.CallAsync(rpc, arguments, context);
            }
            catch (BusRemoteException)
            {
                return await next.CallAsync(rpc, arguments, context);
            }
        }
    }

    private sealed class Thrower(Exception exception, bool isSynchronous) : ICallInterceptor
    {
        public ValueTask<TResult> CallAsync<TArguments, TResult>(
            RpcDescriptor<TArguments, TResult> rpc, TArguments arguments, CallContext context, CallNext next)
            where TArguments : struct
            => isSynchronous ? throw exception : ThrowAsync<TResult>();

        private async ValueTask<TResult> ThrowAsync<TResult>()
        {
            await Task.Yield();
            throw exception;
        }
    }

    private sealed class OtherToken(CancellationToken token) : ICallInterceptor
    {
        public ValueTask<TResult> CallAsync<TArguments, TResult>(
            RpcDescriptor<TArguments, TResult> rpc, TArguments arguments, CallContext context, CallNext next)
            where TArguments : struct
            => next.CallAsync(rpc, arguments, context with { CancellationToken = token });
    }
}
