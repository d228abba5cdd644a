namespace Bus.Analyzers.Rules;

/// <summary>The rules for code that uses a bus, which the generator does not know.</summary>
internal static class UsageIds
{
    public const string NotAwaited = "BUS3001";
    public const string Blocked = "BUS3002";
    public const string TokenNotPassed = "BUS3003";
    public const string Dropped = "BUS3004";
    public const string UnnamedApi = "BUS3005";
    public const string NoContract = "BUS3006";
}
