namespace Bus.Listening;

/// <summary>Why a group gives up on an event: what a dead letter says beside the event itself.</summary>
/// <param name="exception">What the handler threw last.</param>
/// <param name="attempts">How many attempts the group made, those of earlier deliveries included.</param>
/// <param name="firstFailedAt">When the first attempt of this delivery failed, in UTC.</param>
/// <param name="lastFailedAt">When the last attempt failed, in UTC.</param>
public sealed class EventFailure(Exception exception, int attempts, DateTimeOffset firstFailedAt, DateTimeOffset lastFailedAt)
{
    /// <summary>What the handler threw last.</summary>
    public Exception Exception { get; } = exception;

    /// <summary>Its short type name; never a namespace.</summary>
    public string Error { get; } = RemoteTypeName.Of(exception);

    /// <summary>Its message.</summary>
    public string Message { get; } = ExceptionText.MessageOf(exception);

    /// <summary>How many attempts the group made, those of earlier deliveries included.</summary>
    public int Attempts { get; } = attempts;

    /// <summary>When the first attempt of this delivery failed, in UTC.</summary>
    public DateTimeOffset FirstFailedAt { get; } = firstFailedAt;

    /// <summary>When the last attempt failed, in UTC.</summary>
    public DateTimeOffset LastFailedAt { get; } = lastFailedAt;
}
