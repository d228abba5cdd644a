namespace Bus.Listening;

/// <summary>What differs from a listener's options when its handler throws certain exceptions.</summary>
internal abstract class ExceptionRule(RetryPolicy? retry, OnError? onError)
{
    public RetryPolicy? Retry => retry;

    public OnError? OnError => onError;

    public abstract bool Fits(Exception exception);
}

/// <summary>The rule for one type of exception and those derived from it.</summary>
internal sealed class ExceptionRule<TException>(RetryPolicy? retry, OnError? onError) : ExceptionRule(retry, onError)
    where TException : Exception
{
    public override bool Fits(Exception exception) => exception is TException;

    public override string ToString() => $"On<{RemoteTypeName.Of<TException>()}>";
}
