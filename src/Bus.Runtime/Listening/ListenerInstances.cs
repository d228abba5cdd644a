namespace Bus.Listening;

/// <summary>Where the methods of a listener class find their instance.</summary>
/// <typeparam name="TListeners">The class.</typeparam>
internal abstract class ListenerInstances<TListeners>
    where TListeners : class
{
    /// <summary>A handler that calls a method on an instance.</summary>
    public abstract Func<T, EventContext, CancellationToken, ValueTask> Handler<T>(
        Func<TListeners, T, EventContext, CancellationToken, ValueTask> method);
}

/// <summary>One instance handles all events.</summary>
/// <param name="instance">The instance.</param>
internal sealed class OneInstance<TListeners>(TListeners instance) : ListenerInstances<TListeners>
    where TListeners : class
{
    public override Func<T, EventContext, CancellationToken, ValueTask> Handler<T>(
        Func<TListeners, T, EventContext, CancellationToken, ValueTask> method)
        => (payload, context, cancellationToken) => method(instance, payload, context, cancellationToken);
}
