namespace Bus.Codecs.Tests;

/// <summary>Every type that can be the key of a dictionary.</summary>
[BusApi]
public partial interface IKeysApi
{
    Task<Dictionary<string, int>> String();
    Task<Dictionary<Guid, int>> Guid();
    Task<Dictionary<byte, int>> Byte();
    Task<Dictionary<sbyte, int>> SByte();
    Task<Dictionary<short, int>> Int16();
    Task<Dictionary<ushort, int>> UInt16();
    Task<Dictionary<int, int>> Int32();
    Task<Dictionary<uint, int>> UInt32();
    Task<Dictionary<long, int>> Int64();
    Task<Dictionary<ulong, int>> UInt64();
    Task<Dictionary<Int128, int>> Int128();
    Task<Dictionary<UInt128, int>> UInt128();
    Task<Dictionary<bool, int>> Bool();
    Task<Dictionary<char, int>> Char();
    Task<Dictionary<DateTime, int>> DateTime();
    Task<Dictionary<DateTimeOffset, int>> DateTimeOffset();
    Task<Dictionary<DateOnly, int>> DateOnly();
    Task<Dictionary<TimeOnly, int>> TimeOnly();
    Task<Dictionary<TimeSpan, int>> TimeSpan();
    Task<Dictionary<Plain, int>> Enum();
    Task<Dictionary<Small, int>> SmallEnum();
    Task<Dictionary<Large, int>> LargeEnum();
    Task<Dictionary<Renamed, int>> RenamedEnum();
    Task<Dictionary<Rights, int>> Flags();
    Task<Dictionary<Numbered, int>> NumberedEnum();
}
