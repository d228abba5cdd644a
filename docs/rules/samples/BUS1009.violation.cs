[BusApi]
public partial interface IDeadLettersApi
{
    ValueTask<int> CountAsync(CancellationToken cancellationToken = default);
}
