using System.Text.Json;

[BusApi]
public partial interface IAuditApi
{
    ValueTask RecordAsync(string action, JsonElement details, CancellationToken cancellationToken = default);
}
