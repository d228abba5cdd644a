namespace Bus.Analyzers.Rules;

/// <summary>The rules of the contract lock, which only analyzers know.</summary>
internal static class LockIds
{
    public const string Breaking = "BUS5001";
    public const string Unrecorded = "BUS5002";
    public const string Unreadable = "BUS5003";
    public const string NoFile = "BUS5004";
}
