using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bus.Wire.Tests.Contracts;

/// <summary>Values that a converter writes, and JSON as it is.</summary>
public sealed record Paid(Money Price, Money? Tip, List<Money> Parts, JsonElement Details);

/// <summary>Money as <c>12.50 EUR</c>.</summary>
[JsonConverter(typeof(MoneyConverter))]
public readonly record struct Money(decimal Amount, string Currency);

/// <summary>Fails with whatever comes to hand, as users' converters do.</summary>
public sealed class MoneyConverter : JsonConverter<Money>
{
    public override Money Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        string[] parts = reader.GetString()!.Split(' ');
        return new Money(decimal.Parse(parts[0], CultureInfo.InvariantCulture), parts[1]);
    }

    public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options)
        => writer.WriteStringValue($"{value.Amount.ToString(CultureInfo.InvariantCulture)} {value.Currency}");
}
