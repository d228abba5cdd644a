[BusApi]
public partial interface IAuditApi
{
    ValueTask RecordAsync(string action, dynamic details, CancellationToken cancellationToken = default);
}
