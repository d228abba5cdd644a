using Bus.Descriptors;
using Bus.Dispatch;

public static class ShopModule
{
    public static BusBuilder AddTimes(this BusBuilder bus) => bus.Configure(options => options.Interceptors.Add(new Times()));
}

public sealed class Times : IServeInterceptor
{
    public ValueTask<TResult> ServeAsync<TArguments, TResult>(RpcDescriptor<TArguments, TResult> rpc, TArguments arguments, ServeContext context, ServeNext next)
        where TArguments : struct
        => next.ServeAsync(rpc, arguments, context);
}
