namespace Bus.Wire.Tests.Dispatch;

/// <summary>Two names that no table tells apart: of one length, with the same eight bytes at either end.</summary>
[BusApi]
public partial interface ITwinsApi
{
    Task ListAllCustomersOfAaInFullDetailAsync();

    Task ListAllCustomersOfBbInFullDetailAsync();

    BusEvent<int> ListAllCustomersOfCcInFullDetail { get; }

    BusEvent<int> ListAllCustomersOfDdInFullDetail { get; }

    Task OneAsync();

    Task TwoAsync();

    Task ThreeAsync();

    Task FourAsync();

    Task FiveAsync();

    Task SixAsync();

    Task SevenAsync();

    Task EightAsync();
}
