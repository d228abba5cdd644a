using System.Text.Json.Serialization;

[BusApi]
public partial interface IOrdersApi
{
    ValueTask PlaceAsync(Order order, CancellationToken cancellationToken = default);
}

public sealed class Order
{
    public required string Article { get; init; }

    [JsonInclude]
    private int Count { get; set; } = 1;

    public void Add(int count) => Count += count;
}
