using Bus.Diagnostics;

namespace Bus.DependencyInjection;

/// <summary>Runs a worker's tasks.</summary>
/// <param name="tasks">The tasks.</param>
/// <param name="environment">What they run in.</param>
/// <param name="failed">Called when a task fails whose failure stops the worker.</param>
internal sealed class TaskRunner(IReadOnlyList<WorkerTask> tasks, TaskEnvironment environment, Action failed) : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly List<(WorkerTask Task, Task Run)> _running = [];

    /// <summary>Starts the tasks: when it returns, what runs at intervals or by the calendar waits for its time already.</summary>
    public void Start()
    {
        CancellationToken stop = _stop.Token;
        foreach (WorkerTask task in tasks) _running.Add((task, RunAsync(task, stop)));
    }

    /// <summary>Tells the tasks to stop.</summary>
    public void Cancel()
    {
        try
        {
            _stop.Cancel();
        }
        catch (AggregateException exception)
        {
            environment.Logger.CancellationCallbackFailed(exception);
        }
    }

    /// <summary>Waits until the tasks have stopped.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        Cancel();
        foreach ((WorkerTask task, Task run) in _running)
        {
            try
            {
                await run.WaitAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                environment.Logger.TaskAbandoned(task.Name);
            }
        }
    }

    public void Dispose()
    {
        Cancel();
        _stop.Dispose();
    }

    private async Task RunAsync(WorkerTask task, CancellationToken stop)
    {
        try
        {
            await task.RunAsync(environment, stop).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Told to stop, it stopped.
        }
        catch (Exception exception) when (stop.IsCancellationRequested)
        {
            environment.Logger.TaskFailedStopping(exception, task.Name);
        }
        catch (Exception exception)
        {
            environment.Logger.TaskStoppedWorker(exception, task.Name);
            failed();
        }
    }
}
