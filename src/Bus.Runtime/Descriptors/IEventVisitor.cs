using System.ComponentModel;

namespace Bus.Descriptors;

/// <summary>Takes an event's descriptor with its type.</summary>
/// <typeparam name="TReturn">What the visit returns.</typeparam>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public interface IEventVisitor<out TReturn>
{
    /// <summary>Visits an event.</summary>
    /// <typeparam name="T">The payload.</typeparam>
    /// <param name="event">The event.</param>
    TReturn Visit<T>(EventDescriptor<T> @event);
}
