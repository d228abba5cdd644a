using Bus.Codecs.Tests.Support;

namespace Bus.Codecs.Tests.Tables;

/// <summary>Enums, and what can be a key.</summary>
internal static class EnumTables
{
    public static readonly Gen<Plain> PlainValues = Gen.OneOf(Values<Plain>(), Gen.Choose(-5, 100).Select(static number => (Plain)number));
    private static readonly Gen<Small> SmallValues = Gen.OneOf(Values<Small>(), Make.Integer<byte>().Select(static number => (Small)number));
    private static readonly Gen<Large> LargeValues = Gen.OneOf(Values<Large>(), Make.Int64.Select(static number => (Large)number));
    private static readonly Gen<Unsigned> UnsignedValues = Gen.OneOf(Values<Unsigned>(), Make.Integer<ulong>().Select(static number => (Unsigned)number));
    private static readonly Gen<Renamed> RenamedValues = Values<Renamed>();
    private static readonly Gen<Rights> RightsValues = Gen.OneOf(Gen.Choose(0, 20), Gen.Choose(0, 7).Select(static number => number | int.MinValue)).Select(static number => (Rights)number);
    private static readonly Gen<Numbered> NumberedValues = Make.Integer<short>().Select(static number => (Numbered)number);
    private static readonly Gen<NumberedRights> NumberedRightsValues = Make.Integer<uint>().Select(static number => (NumberedRights)number);

    public static readonly Table Enums = new Table<IEnumsApi>()
        .Add(static api => api.Plain(), PlainValues)
        .Add(static api => api.Nullable(), PlainValues.OrNull())
        .Add(static api => api.Small(), SmallValues)
        .Add(static api => api.Large(), LargeValues)
        .Add(static api => api.Unsigned(), UnsignedValues)
        .Add(static api => api.Renamed(), RenamedValues)
        .Add(static api => api.Flags(), RightsValues)
        .Add(static api => api.Numbered(), NumberedValues)
        .Add(static api => api.NumberedFlags(), NumberedRightsValues);

    public static readonly Table Keys = new Table<IKeysApi>()
        .Add(static api => api.String(), Of(MakeText.String), Liberties.Dictionary)
        .Add(static api => api.Guid(), Of(Make.Guid), Liberties.Dictionary)
        .Add(static api => api.Byte(), Of(Make.Integer<byte>()), Liberties.Dictionary)
        .Add(static api => api.SByte(), Of(Make.Integer<sbyte>()), Liberties.Dictionary)
        .Add(static api => api.Int16(), Of(Make.Integer<short>()), Liberties.Dictionary)
        .Add(static api => api.UInt16(), Of(Make.Integer<ushort>()), Liberties.Dictionary)
        .Add(static api => api.Int32(), Of(Make.Int32), Liberties.Dictionary)
        .Add(static api => api.UInt32(), Of(Make.Integer<uint>()), Liberties.Dictionary)
        .Add(static api => api.Int64(), Of(Make.Int64), Liberties.Dictionary)
        .Add(static api => api.UInt64(), Of(Make.Integer<ulong>()), Liberties.Dictionary)
        .Add(static api => api.Int128(), Of(Make.Integer<Int128>()), Liberties.Dictionary)
        .Add(static api => api.UInt128(), Of(Make.Integer<UInt128>()), Liberties.Dictionary)
        .Add(static api => api.Bool(), Of(Make.Bool), Liberties.Dictionary)
        .Add(static api => api.Char(), Of(MakeText.Char), Liberties.Dictionary)
        .Add(static api => api.DateTime(), Of(MakeTime.DateTime), Liberties.Dictionary)
        .Add(static api => api.DateTimeOffset(), Of(MakeTime.DateTimeOffset), Liberties.Dictionary)
        .Add(static api => api.DateOnly(), Of(MakeTime.DateOnly), Liberties.Dictionary)
        .Add(static api => api.TimeOnly(), Of(MakeTime.TimeOnly), Liberties.Dictionary)
        .Add(static api => api.TimeSpan(), Of(MakeTime.TimeSpan), Liberties.Dictionary)
        .Add(static api => api.Enum(), Of(PlainValues), Liberties.Dictionary)
        .Add(static api => api.SmallEnum(), Of(SmallValues), Liberties.Dictionary)
        .Add(static api => api.LargeEnum(), Of(LargeValues), Liberties.Dictionary)
        .Add(static api => api.RenamedEnum(), Of(RenamedValues), Liberties.Dictionary)
        .Add(static api => api.Flags(), Of(RightsValues), Liberties.Dictionary)
        .Add(static api => api.NumberedEnum(), Of(NumberedValues), Liberties.Dictionary, Agreement.None);

    private static Gen<T> Values<T>()
        where T : struct, Enum
        => Gen.Elements(Enum.GetValues<T>());

    private static Gen<Dictionary<TKey, int>> Of<TKey>(Gen<TKey> keys)
        where TKey : notnull
        => Make.Pairs(keys, Make.Int32);
}
