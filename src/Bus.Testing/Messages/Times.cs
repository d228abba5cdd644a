namespace Bus.Testing;

/// <summary>Parts of sentences about how often something was expected.</summary>
internal static class Times
{
    public static string Of(int count, string what) => count switch
    {
        0 => $"no {what}",
        1 => $"exactly one {what}",
        _ => $"exactly {count} {what}s",
    };

    public static string Where(string? condition) => condition is null ? "" : $" where {condition}";
}
