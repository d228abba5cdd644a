namespace Bus.Wire.Tests.Dispatch;

/// <summary>One RPC and one event.</summary>
[BusApi]
public partial interface IOneApi
{
    Task OnlyAsync();
    BusEvent<int> OnlyEvent { get; }
}
