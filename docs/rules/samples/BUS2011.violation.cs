[BusApi]
public partial interface IOrdersApi
{
    BusEvent<string> Placed { get; }
}
