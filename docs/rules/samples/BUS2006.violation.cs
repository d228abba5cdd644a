[BusApi]
public partial interface ISettingsApi
{
    ValueTask SetAsync(string name, object value, CancellationToken cancellationToken = default);
}
