using System.Text.Json.Serialization;

[BusApi]
public partial interface IOrdersApi
{
    ValueTask PlaceAsync(Order order, CancellationToken cancellationToken = default);
}

public sealed class Order
{
    public Order(string article) : this(article, 1) { }

    [JsonConstructor]
    public Order(string article, int count) => (Article, Count) = (article, count);

    public string Article { get; }

    public int Count { get; }
}
