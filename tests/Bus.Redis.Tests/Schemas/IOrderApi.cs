namespace Bus.Redis.Tests.Schemas;

/// <summary>A contract that is newer than what Python publishes of it.</summary>
[BusApi("order")]
public partial interface IOrderApi
{
    ValueTask<string> PlaceAsync(string item, int? count = null, string? note = null, CancellationToken cancellationToken = default);

    ValueTask CancelAsync(string item, CancellationToken cancellationToken = default);

    BusEvent<OrderPlaced> OrderPlaced { get; }

    BusEvent<OrderPacked> OrderPacked { get; }
}

public sealed record OrderPlaced(string Item, int Count, string? Note = null);

public sealed record OrderPacked(string Item);
