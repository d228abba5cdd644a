[BusApi]
public partial interface IOrdersApi
{
    BusEvent<OrderPlaced> Placed { get; }
}

public sealed record OrderPlaced(string Article);
