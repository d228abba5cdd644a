namespace Bus.Codecs;

/// <summary>How null is refused where the contract has none.</summary>
internal static class Null
{
    public const string Problem = "is null, but the contract does not allow null";

    public static BusFormatException Refused<TWriter>(ref TWriter writer)
        where TWriter : struct, IBusWriter, allows ref struct
        => writer.Fail(Problem);
}
