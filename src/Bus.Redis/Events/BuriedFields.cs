namespace Bus.Redis.Events;

/// <summary>The fields that a dead letter has beside those of its event. Python never sees these streams.</summary>
internal static class BuriedFields
{
    public static ReadOnlySpan<byte> Redrives => "dead:redrives"u8;

    public static ReadOnlySpan<byte> FiredAt => "dead:fired_at"u8;

    public static ReadOnlySpan<byte> Listener => "dead:listener"u8;

    public static ReadOnlySpan<byte> Attempts => "dead:attempts"u8;

    public static ReadOnlySpan<byte> FirstFailedAt => "dead:first_failed_at"u8;

    public static ReadOnlySpan<byte> LastFailedAt => "dead:last_failed_at"u8;

    public static ReadOnlySpan<byte> Error => "dead:error"u8;

    public static ReadOnlySpan<byte> Message => "dead:message"u8;
}
