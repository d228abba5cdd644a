using System.Diagnostics;

namespace Bus;

/// <summary>
/// Makes a method of a <c>partial</c> class a listener of one event. Repeat it to listen to several events with one method.
/// </summary>
/// <typeparam name="TApi">The contract that declares the event.</typeparam>
/// <param name="event">The event's property: <c>nameof(IAuthApi.UserRegistered)</c>.</param>
/// <remarks>What it leaves out is as in the <see cref="ListenOptions"/> that the class is started with.</remarks>
// Nothing reads it at run time, so compilers leave it out of the assembly: native programs of .NET 9 cannot write the stack of a method with a generic attribute.
[Conditional("BUS_LISTENER_ATTRIBUTES_IN_METADATA")]
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class BusListenerAttribute<TApi>(string @event) : Attribute
    where TApi : class
{
    /// <summary>The name of the event's property on the contract.</summary>
    public string Event { get; } = @event;

    /// <summary>
    /// The listener's name, unique per API within a service. Without one it is the method's name in <c>snake_case</c>,
    /// <c>Async</c> dropped.
    /// </summary>
    public string? Name { get; set; }

    /// <inheritdoc cref="ListenOptions.Concurrency"/>
    public int Concurrency { get; set; } = 1;

    /// <inheritdoc cref="ListenOptions.QueueCapacity"/>
    public int QueueCapacity { get; set; } = 1024;

    /// <inheritdoc cref="ListenOptions.OnError"/>
    public OnError OnError { get; set; }

    /// <inheritdoc cref="RetryPolicy.MaxAttempts"/>
    public int MaxAttempts { get; set; } = 5;
}
