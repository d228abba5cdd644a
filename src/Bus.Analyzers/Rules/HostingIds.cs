namespace Bus.Analyzers.Rules;

/// <summary>Rules for listeners, services and hosts that the generator does not know.</summary>
internal static class HostingIds
{
    public const string NotImplemented = "BUS4001";
    public const string ServedTwice = "BUS4002";
    public const string NeverRegistered = "BUS4003";
    public const string BlockingHandler = "BUS4004";
    public const string OldLanguage = "BUS4005";
    public const string LacksEvents = "BUS4006";
    public const string GlobalBus = "BUS4007";
    public const string NotServedHere = "BUS4009";
    public const string DuplicateListener = "BUS4010";
    public const string ServedElsewhere = "BUS4012";
    public const string Option = "BUS4013";
    public const string UnreadableSchedule = "BUS4014";
    public const string CannotBeMade = "BUS4015";
    public const string UnknownUrl = "BUS4016";
    public const string InterceptsNothing = "BUS4017";
    public const string TwoUrls = "BUS4018";
    public const string SameListenerElsewhere = "BUS4019";
}
