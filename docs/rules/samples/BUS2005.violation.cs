[BusApi]
public partial interface IPaymentsApi
{
    ValueTask PayAsync(Payment payment, CancellationToken cancellationToken = default);
}

public abstract record Payment(decimal Amount);

public sealed record Card(decimal Amount, string Number) : Payment(Amount);

public sealed record Invoice(decimal Amount, string Address) : Payment(Amount);
