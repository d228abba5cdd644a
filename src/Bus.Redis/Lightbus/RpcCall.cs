namespace Bus.Redis.Lightbus;

/// <summary>What a call's message holds beside its arguments. A Python worker ends at any other member of the metadata.</summary>
/// <param name="id">The call's own id.</param>
/// <param name="returnPath">Where the reply goes: <see cref="ReturnScheme"/>, and a list.</param>
internal readonly ref struct RpcCall(ReadOnlySpan<byte> id, ReadOnlySpan<byte> returnPath)
{
    public ReadOnlySpan<byte> Id { get; } = id;

    public ReadOnlySpan<byte> ReturnPath { get; } = returnPath;

    public static ReadOnlySpan<byte> ReturnScheme => "redis+key://"u8;

    /// <summary>How the key begins that stands as long as a call may be taken up; its id follows.</summary>
    public static ReadOnlySpan<byte> ExpiryPrefix => "rpc_expiry_key:"u8;

    /// <summary>The list that an API's calls wait in.</summary>
    public static string QueueOf(string api) => $"{api}:rpc_queue";

    /// <summary>The key that stands as long as a call may be taken up.</summary>
    public static string ExpiryOf(string id) => $"rpc_expiry_key:{id}";
}
