namespace Bus.Analyzers.Rules;

/// <summary>The rules for services and for the bodies of handlers.</summary>
internal static class HandlerIds
{
    public const string NotImplemented = "BUS4001";
    public const string BlockingHandler = "BUS4004";
}
