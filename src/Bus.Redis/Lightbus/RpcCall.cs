namespace Bus.Redis.Lightbus;

/// <summary>What a call's message holds beside its arguments. A Python worker ends at any other member of the metadata.</summary>
/// <param name="Id">The call's own id.</param>
/// <param name="ReturnKey">The list that the reply goes to.</param>
internal readonly record struct RpcCall(string Id, string ReturnKey)
{
    public const string ReturnScheme = "redis+key://";

    /// <summary>The list that an API's calls wait in.</summary>
    public static string QueueOf(string api) => $"{api}:rpc_queue";

    /// <summary>The key that stands as long as a call may be taken up.</summary>
    public static string ExpiryOf(string id) => $"rpc_expiry_key:{id}";
}
