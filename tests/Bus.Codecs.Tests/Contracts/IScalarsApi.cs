using System.Numerics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bus.Codecs.Tests;

/// <summary>Every type of the framework's that is one value.</summary>
[BusApi]
public partial interface IScalarsApi
{
    Task<bool> Bool();
    Task<byte> Byte();
    Task<sbyte> SByte();
    Task<short> Int16();
    Task<ushort> UInt16();
    Task<int> Int32();
    Task<uint> UInt32();
    Task<long> Int64();
    Task<ulong> UInt64();
    Task<Int128> Int128();
    Task<UInt128> UInt128();
    Task<BigInteger> BigInteger();
    Task<Half> Half();
    Task<float> Single();
    Task<double> Double();
    Task<decimal> Decimal();
    Task<char> Char();
    Task<string> String();
    Task<Guid> Guid();
    Task<DateTime> DateTime();
    Task<DateTimeOffset> DateTimeOffset();
    Task<DateOnly> DateOnly();
    Task<TimeOnly> TimeOnly();
    Task<TimeSpan> TimeSpan();
    Task<Uri> Uri();
    Task<Version> Version();
    Task<byte[]> Bytes();
    Task<ReadOnlyMemory<byte>> ReadOnlyMemory();
    Task<Memory<byte>> Memory();
    Task<JsonElement> Element();
    Task<JsonNode> Node();
    Task<JsonObject> Object();
    Task<JsonArray> Array();
    Task<JsonValue> Value();
}
