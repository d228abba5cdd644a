namespace Bus.TestKit;

/// <summary>A gate that handlers wait at until a test opens it. Once open it stays open.</summary>
public sealed class Gate
{
    private readonly TaskCompletionSource _opened = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when the gate is open.</summary>
    public Task Opened => _opened.Task;

    public void Open() => _opened.TrySetResult();
}
