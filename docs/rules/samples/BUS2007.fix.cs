using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

[BusApi]
public partial interface IOrdersApi
{
    ValueTask PlaceAsync(Order order, CancellationToken cancellationToken = default);
}

public sealed class Order
{
    public Money Price { get; set; }
}

[JsonConverter(typeof(MoneyConverter))]
public readonly record struct Money(decimal Amount);

public sealed class MoneyConverter : JsonConverter<Money>
{
    public override Money Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => new(decimal.Parse(reader.GetString()!.TrimStart('$'), CultureInfo.InvariantCulture));

    public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options)
        => writer.WriteStringValue(string.Create(CultureInfo.InvariantCulture, $"${value.Amount}"));
}
