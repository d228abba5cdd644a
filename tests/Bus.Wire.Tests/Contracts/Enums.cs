using System.Text.Json.Serialization;

namespace Bus.Wire.Tests.Contracts;

/// <summary>By name.</summary>
public enum Color
{
    Red = 1,
    Green,

    [JsonStringEnumMemberName("navy-blue")]
    Blue,
}

/// <summary>By number.</summary>
[JsonConverter(typeof(JsonNumberEnumConverter<Level>))]
public enum Level : sbyte
{
    Low = -1,
    High = 1,
}

/// <summary>In combinations, of which the empty one has no name.</summary>
[Flags]
public enum Rights : long
{
    Read = 1,
    Write = 2,
    Both = 3,
    Highest = long.MinValue,
}

/// <summary>In combinations, of which the empty one has a name.</summary>
[Flags]
public enum Tags
{
    None = 0,
    Old = 1,
    New = 2,
}
