using System.Text.Json.Serialization;

[BusApi]
public partial interface IPaymentsApi
{
    ValueTask PayAsync(Payment payment, CancellationToken cancellationToken = default);
}

[JsonDerivedType(typeof(Card), "card")]
[JsonDerivedType(typeof(Invoice), "invoice")]
public abstract record Payment(decimal Amount);

public sealed record Card(decimal Amount, string Number) : Payment(Amount);

public sealed record Invoice(decimal Amount, string Address) : Payment(Amount);
