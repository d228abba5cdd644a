namespace Bus.Wire.Tests.Dispatch;

/// <summary>Twenty members, most of them alike.</summary>
[BusApi]
public partial interface ITwentyApi
{
    Task MemberaAsync();

    BusEvent<int> Memberb { get; }

    Task MembercAsync();

    BusEvent<int> Memberd { get; }

    Task MembereAsync();

    BusEvent<int> Memberf { get; }

    Task MembergAsync();

    BusEvent<int> Memberh { get; }

    Task MemberiAsync();

    BusEvent<int> Memberj { get; }

    Task MemberkAsync();

    BusEvent<int> Memberl { get; }

    Task MembermAsync();

    BusEvent<int> Membern { get; }

    Task MemberoAsync();

    BusEvent<int> Memberp { get; }

    Task AAsync();

    BusEvent<int> Ab { get; }

    Task AbcAsync();

    BusEvent<int> Abcdefgh { get; }
}
