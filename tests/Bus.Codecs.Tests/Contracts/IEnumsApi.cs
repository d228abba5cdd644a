using System.Text.Json.Serialization;

namespace Bus.Codecs.Tests;

/// <summary>Every kind of enum.</summary>
[BusApi]
public partial interface IEnumsApi
{
    Task<Plain> Plain();
    Task<Plain?> Nullable();
    Task<Small> Small();
    Task<Large> Large();
    Task<Unsigned> Unsigned();
    Task<Renamed> Renamed();
    Task<Rights> Flags();
    Task<Numbered> Numbered();
    Task<NumberedRights> NumberedFlags();
}

public enum Plain { None, First, SecondOne, AnotherURLHere, Again = First }

public enum Small : byte { Zero, Top = 255 }

public enum Large : long { Bottom = long.MinValue, Zero = 0, Top = long.MaxValue }

public enum Unsigned : ulong { Zero, Top = ulong.MaxValue }

public enum Renamed
{
    [JsonStringEnumMemberName("as it is")] AsItIs,
    [JsonStringEnumMemberName("naïve")] Naive,
    [JsonStringEnumMemberName("<\"+'\\>")] Escaped,
    [JsonStringEnumMemberName("1st")] First,
    [JsonStringEnumMemberName("-")] Nothing,
    Plain,
}

[Flags]
public enum Rights { None = 0, Read = 1, Write = 2, ReadWrite = 3, Execute = 4, Everything = 7, Owner = int.MinValue }

[JsonConverter(typeof(JsonNumberEnumConverter<Numbered>))]
public enum Numbered : short { Below = -1, Zero, Above }

[Flags]
[JsonConverter(typeof(JsonNumberEnumConverter<NumberedRights>))]
public enum NumberedRights : uint { None, Read = 1, Write = 2, Top = 0x80000000 }
