using Bus.Listening;

namespace Bus.DependencyInjection;

/// <summary>One listener of a worker.</summary>
/// <param name="Registration">What it was registered with.</param>
/// <param name="Descriptor">What it listens to.</param>
internal sealed record WorkerListener(ListenerRegistration Registration, ListenerDescriptor Descriptor)
{
    /// <summary>All that a worker's registration names.</summary>
    public static List<WorkerListener> Of(BusRegistration registration, BusClient bus)
    {
        List<WorkerListener> listeners = [];
        foreach (ListenerRegistration registered in registration.Listeners)
            foreach (ListenerDescriptor descriptor in registered.Describe(bus)) listeners.Add(new(registered, descriptor));
        return listeners;
    }
}
