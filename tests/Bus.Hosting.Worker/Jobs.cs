using Bus.TestKit;

namespace Bus.Hosting.Worker;

/// <summary>Does jobs. The name's first word says how: <c>hold</c>, <c>obey</c>, <c>deaf</c> and <c>fail</c>; anything else is done at once.</summary>
public sealed class Jobs
{
    private readonly Gate _finish = new();

    /// <summary>Completes when a test says that jobs may finish.</summary>
    public Task MayFinish => _finish.Opened;

    public void Finish() => _finish.Open();

    public async ValueTask<string> DoAsync(string kind, string name, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(name);
        Report.Line($"{kind} {name} begun");
        // Away from the caller, as work that takes its time is.
        await Task.Yield();
        switch (name.Split('-')[0])
        {
            case "hold":
                await MayFinish;
                break;
            case "obey":
                await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
                break;
            case "deaf":
                await Task.Delay(Timeout.InfiniteTimeSpan, CancellationToken.None);
                break;
            case "fail":
                throw new InvalidOperationException($"{name} cannot be done");
            default:
                break;
        }
        Report.Line($"{kind} {name} ended");
        return name;
    }
}
