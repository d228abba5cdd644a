using Bus.Descriptors;
using Bus.Dispatch;

namespace Bus.Runtime.Tests.Interceptors;

/// <summary>What an interceptor around a service may do.</summary>
public sealed class ServeSide
{
    [Test]
    public async Task What_it_throws_is_a_failure_of_the_service()
    {
        FormatException thrown = new("not in the mood");
        await using BusClient bus = await ServeAsync(new Thrower(_ => thrown));

        BusRemoteException failure = await Expect.FailureAsync<BusRemoteException>(
            async () => await bus.Auth.EchoAsync(7), "an interceptor that throws");

        Assert.That((failure.RemoteType, failure.InnerException), Is.EqualTo((nameof(FormatException), (Exception)thrown)), "as if the handler had thrown");
    }

    [Test]
    public async Task It_may_refuse_arguments_in_the_buss_words()
    {
        await using BusClient bus = await ServeAsync(new Thrower(static rpc => new BusInvalidArgumentsException(rpc.Api.Name, rpc.Name, "number", "is odd")));

        BusInvalidArgumentsException refusal = await Expect.FailureAsync<BusInvalidArgumentsException>(
            async () => await bus.Auth.EchoAsync(7), "an interceptor that refuses arguments");

        refusal.Says(what: "'number' is odd", where: "auth.echo", whatToDo: "Mend the caller");
    }

    [Test]
    public async Task A_refusal_that_names_no_call_is_one_of_this_call()
    {
        BusInvalidArgumentsException thrown = new("number", "is odd");
        await using BusClient bus = await ServeAsync(new Thrower(_ => thrown));

        BusInvalidArgumentsException refusal = await Expect.FailureAsync<BusInvalidArgumentsException>(
            async () => await bus.Auth.EchoAsync(7), "an interceptor that refuses arguments");

        refusal.Says(what: "'number' is odd", where: "auth.echo", whatToDo: "Mend the caller");
        Assert.That((refusal.Api, refusal.Rpc, refusal.Parameter, refusal.Problem, refusal.InnerException), Is.EqualTo(("auth", "echo", "number", "is odd", thrown)));
    }

    [Test]
    public async Task A_refusal_of_another_call_is_a_failure_of_this_one()
    {
        await using BusClient bus = await ServeAsync(new Thrower(static _ => new BusInvalidArgumentsException("mail", "send", "to", "is empty")));

        BusRemoteException failure = await Expect.FailureAsync<BusRemoteException>(
            async () => await bus.Auth.EchoAsync(7), "a refusal from a call that the service made");

        Assert.That(failure.RemoteType, Is.EqualTo(nameof(BusInvalidArgumentsException)), "the caller's own arguments were fine");
    }

    [Test]
    public async Task It_may_change_the_arguments()
    {
        await using BusClient bus = await ServeAsync(new Doubler());

        Assert.That(await bus.Auth.EchoAsync(7), Is.EqualTo(14), "the service got another number");
    }

    [Test]
    public async Task It_may_answer_itself()
    {
        await using BusClient bus = await ServeAsync(new Answer());

        Assert.That(await bus.Auth.EchoAsync(7), Is.EqualTo(99), "the interceptor's answer");
    }

    [Test]
    public async Task It_may_retry()
    {
        int served = 0;
        await using BusClient bus = await ServeAsync(new RetryOnce(), (number, _) => ++served == 1 ? throw new InvalidOperationException("not yet") : new(number));

        Assert.That(await bus.Auth.EchoAsync(7), Is.EqualTo(7), "the second try's result");
        Assert.That(served, Is.EqualTo(2), "tries");
    }

    private static async Task<BusClient> ServeAsync(IServeInterceptor interceptor, Func<int, CancellationToken, ValueTask<int>>? echo = null)
    {
        BusClient bus = await InProcess.ConnectAsync(options => options.Interceptors.Add(interceptor));
        await bus.ServeAsync<IAuthApi>(echo is null ? new AuthService() : new AuthService { Echo = echo });
        return bus;
    }

    private sealed class Thrower(Func<RpcDescriptor, Exception> make) : IServeInterceptor
    {
        public ValueTask<TResult> ServeAsync<TArguments, TResult>(
            RpcDescriptor<TArguments, TResult> rpc, TArguments arguments, ServeContext context, ServeNext next)
            where TArguments : struct
            => throw make(rpc);
    }

    private sealed class Doubler : IServeInterceptor
    {
        public ValueTask<TResult> ServeAsync<TArguments, TResult>(
            RpcDescriptor<TArguments, TResult> rpc, TArguments arguments, ServeContext context, ServeNext next)
            where TArguments : struct
            => arguments is IAuthApi.EchoArguments echo
                ? next.ServeAsync(rpc, (TArguments)(object)new IAuthApi.EchoArguments(2 * echo.Number), context)
                : next.ServeAsync(rpc, arguments, context);
    }

    private sealed class Answer : IServeInterceptor
    {
        public ValueTask<TResult> ServeAsync<TArguments, TResult>(
            RpcDescriptor<TArguments, TResult> rpc, TArguments arguments, ServeContext context, ServeNext next)
            where TArguments : struct
            => new((TResult)(object)99);
    }

    private sealed class RetryOnce : IServeInterceptor
    {
        public async ValueTask<TResult> ServeAsync<TArguments, TResult>(
            RpcDescriptor<TArguments, TResult> rpc, TArguments arguments, ServeContext context, ServeNext next)
            where TArguments : struct
        {
            try
            {
                return await next.ServeAsync(rpc, arguments, context);
            }
            catch (InvalidOperationException)
            {
                return await next.ServeAsync(rpc, arguments, context);
            }
        }
    }
}
