// language: 13
// reference: BUS4005.contracts.cs
public sealed class Door(IBus bus)
{
    public ValueTask<bool> OpensForAsync(string user, CancellationToken cancellationToken) => bus.Api<IAuthApi>().CheckAsync(user, cancellationToken);
}
