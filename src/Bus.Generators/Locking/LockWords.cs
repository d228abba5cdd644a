namespace Bus.Generators.Locking;

/// <summary>The words of the file.</summary>
internal static class LockWords
{
    public const string Version = "version", Apis = "apis", Types = "types";
    public const string Rpcs = "rpcs", Events = "events", Parameters = "parameters", Result = "result";
    public const string Members = "members", AnyMember = "any_member", Abstract = "abstract", Discriminator = "discriminator", Cases = "cases";
    public const string Enum = "enum", Flags = "flags", Numbers = "numbers", Values = "values", Aliases = "aliases";
    public const string Converted = "converted";
    public const string True = "true", Null = "null";
}
