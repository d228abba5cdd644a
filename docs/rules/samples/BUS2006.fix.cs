using System.Text.Json;

[BusApi]
public partial interface ISettingsApi
{
    ValueTask SetAsync(string name, JsonElement value, CancellationToken cancellationToken = default);
}
