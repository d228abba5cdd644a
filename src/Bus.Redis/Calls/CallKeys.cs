namespace Bus.Redis.Calls;

/// <summary>The keys and the channel beside an API's queue. Their braces put them where the queue is in a cluster.</summary>
internal static class CallKeys
{
    /// <summary>Who serves the API, each until it has not said so for a while.</summary>
    public static string WorkersOf(string queue) => $"{{{queue}}}:workers";

    /// <summary>Where callers say that they gave up.</summary>
    public static string CancellationsOf(string queue) => $"{{{queue}}}:cancel";

    /// <summary>The API's schema, as Lightbus has it.</summary>
    public static string SchemaOf(string api) => $"schema:{api}";

    /// <summary>The names of all APIs that ever had a schema.</summary>
    public const string Schemas = "schemas";
}
