namespace Bus.Analyzers.Rules;

/// <summary>What the rules are about, by the range of their ids.</summary>
internal static class Categories
{
    public const string Contract = "Bus.Contract";
    public const string Payload = "Bus.Payload";
    public const string Usage = "Bus.Usage";
    public const string Hosting = "Bus.Hosting";
    public const string Lock = "Bus.Lock";
}
