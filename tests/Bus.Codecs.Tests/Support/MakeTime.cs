namespace Bus.Codecs.Tests.Support;

/// <summary>Makes dates and times.</summary>
internal static class MakeTime
{
    private static readonly Gen<long> Ticks = Gen.OneOf(
        Make.Int64.Select(static bits => (long)((ulong)bits % (ulong)System.DateTime.MaxValue.Ticks)),
        Gen.Choose(0, int.MaxValue).Select(static seconds => seconds * System.TimeSpan.TicksPerSecond + System.DateTime.UnixEpoch.Ticks),
        Gen.Choose(0, 3_000_000).Select(static days => days * System.TimeSpan.TicksPerDay),
        Gen.Elements(0L, System.DateTime.MaxValue.Ticks));

    public static readonly Gen<DateTime> DateTime =
        from ticks in Ticks from kind in Gen.Elements(DateTimeKind.Unspecified, DateTimeKind.Utc, DateTimeKind.Local) select new System.DateTime(ticks, kind);

    public static readonly Gen<DateTimeOffset> DateTimeOffset =
        from ticks in Ticks.Where(static ticks => ticks > System.TimeSpan.TicksPerDay && ticks < System.DateTime.MaxValue.Ticks - System.TimeSpan.TicksPerDay)
        from minutes in Gen.OneOf(Gen.Constant(0), Gen.Choose(-14 * 60, 14 * 60))
        select new System.DateTimeOffset(ticks, System.TimeSpan.FromMinutes(minutes));

    public static readonly Gen<DateOnly> DateOnly = DateTime.Select(System.DateOnly.FromDateTime);

    public static readonly Gen<TimeOnly> TimeOnly = Gen.OneOf(
        Ticks.Select(static ticks => new System.TimeOnly(ticks % System.TimeSpan.TicksPerDay)), Gen.Elements(System.TimeOnly.MinValue, System.TimeOnly.MaxValue));

    public static readonly Gen<TimeSpan> TimeSpan = Gen.OneOf(Make.Int64.Select(static ticks => new System.TimeSpan(ticks)), Gen.Choose(-1_000_000, 1_000_000).Select(static seconds => System.TimeSpan.FromSeconds(seconds)));
}
