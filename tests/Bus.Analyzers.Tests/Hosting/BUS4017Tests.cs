namespace Bus.Analyzers.Tests.Hosting;

public sealed class BUS4017Tests : RuleTests
{
    protected override IEnumerable<string> Violations =>
    [
        """
        public sealed class Sealed;
        public class Open;

        public static class Module
        {
            public static void Add(BusOptions options, Sealed given)
            {
                options.Interceptors.Add([|new Open()|]);
                options.Interceptors.Add([|given|]);
                options.Interceptors.Insert(0, [|"text"|]);
                options.Interceptors.Add([|typeof(Open)|]);
            }
        }
        """,
    ];

    protected override IEnumerable<string> NearMisses =>
    [
        """
        using Bus.Descriptors;
        using Bus.Dispatch;

        public class Open;

        public sealed class Both : Open, IFireInterceptor, IHandleInterceptor
        {
            public ValueTask FireAsync<T>(EventDescriptor<T> @event, T payload, FireContext context, FireNext next) => next.FireAsync(@event, payload, context);
            public ValueTask HandleAsync<T>(EventDescriptor<T> @event, T payload, EventContext context, HandleNext<T> next, CancellationToken cancellationToken) => next.HandleAsync(@event, payload, context, cancellationToken);
        }

        public static class Module
        {
            // What is given may be a 'Both'.
            public static void Add(BusOptions options, Open open, object any, ICallInterceptor call, List<object> others)
            {
                options.Interceptors.Add(new Both());
                options.Interceptors.Add(open);
                options.Interceptors.Add(any);
                options.Interceptors.Add(call);
                others.Add(new Open());
            }
        }
        """,
    ];
}
