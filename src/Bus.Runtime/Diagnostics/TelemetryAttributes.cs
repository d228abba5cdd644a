namespace Bus.Diagnostics;

/// <summary>Attributes of spans and metrics; what does not begin with <c>bus.</c> is named by OpenTelemetry's semantic conventions.</summary>
internal static class TelemetryAttributes
{
    public const string RpcMethod = "rpc.method";
    public const string ErrorType = "error.type";
    public const string OperationName = "messaging.operation.name";
    public const string OperationType = "messaging.operation.type";
    public const string Destination = "messaging.destination.name";
    public const string MessageId = "messaging.message.id";
    public const string ConsumerGroup = "messaging.consumer.group.name";
    public const string Attempt = "bus.delivery.attempt";

    /// <summary>The operations, which are also how the names of their spans begin.</summary>
    public const string Send = "send", Process = "process";

    public static readonly KeyValuePair<string, object?> RpcSystem = new("rpc.system.name", "bus");
    public static readonly KeyValuePair<string, object?> MessagingSystem = new("messaging.system", "bus");
}
