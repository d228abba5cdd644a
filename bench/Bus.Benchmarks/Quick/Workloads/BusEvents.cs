using Bus.Benchmarks.Contract;

namespace Bus.Benchmarks.Quick.Workloads;

/// <summary>Events of a contract.</summary>
internal sealed class BusEvents(BusEvent<UserRegistered> kept, GatedHandler[] handlers) : FiredEvents(handlers)
{
    protected override async ValueTask FireAsync(int count)
    {
        BusEvent<UserRegistered> registered = kept;
        UserRegistered payload = Payload;
        for (int done = 0; done < count; done++) await registered.FireAsync(payload);
    }
}
