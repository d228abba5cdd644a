namespace Bus.Generators.Parsing;

/// <summary>The rules for what can travel. The generator leaves out what breaks one, and the analyzers tell of it.</summary>
internal static class RuleIds
{
    public const string NotPartial = "BUS1001";
    public const string NotExtendable = "BUS1002";
    public const string ReturnType = "BUS1003";
    public const string Signature = "BUS1004";
    public const string CancellationToken = "BUS1005";
    public const string DuplicateName = "BUS1006";
    public const string UnsupportedMember = "BUS1007";
    public const string DuplicateApi = "BUS1008";
    public const string HiddenApi = "BUS1009";
    public const string DerivedContract = "BUS1010";
    public const string UnusableName = "BUS1011";
    public const string DuplicateProperty = "BUS1012";

    public const string UnsupportedType = "BUS2001";
    public const string NoConstructor = "BUS2002";
    public const string NotRestored = "BUS2003";
    public const string DuplicateMember = "BUS2004";
    public const string Abstract = "BUS2005";
    public const string AnyValue = "BUS2006";
    public const string Converter = "BUS2007";
    public const string DriftingValue = "BUS2008";
    public const string MissingDerivedType = "BUS2009";
    public const string DerivedType = "BUS2010";
    public const string EventPayload = "BUS2011";
    public const string UnusableMember = "BUS2012";

    public const string CannotListen = "BUS4008";
    public const string NoSuchEvent = "BUS4011";
}
