using System.Text.Json.Serialization;

[BusApi]
public partial interface IOrdersApi
{
    ValueTask PlaceAsync(Order order, CancellationToken cancellationToken = default);
}

public sealed class Order
{
    public int Count { get; set; }

    [JsonPropertyName("count")]
    public int Items { get; set; }
}
