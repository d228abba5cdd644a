using Microsoft.Extensions.Logging;

namespace Bus.DependencyInjection;

/// <summary>Something that a worker runs beside calls and events.</summary>
internal abstract class WorkerTask(string name, TaskBody body)
{
    public string Name => name;

    protected TaskBody Body => body;

    /// <summary>Looks for what is wrong with when it runs; also on a worker that leaves it to another one.</summary>
    public virtual void CheckSchedule(StartupProblems problems) { }

    public ValueTask CheckAsync(WorkerServices worker, StartupProblems problems) => body.CheckAsync(name, worker, problems);

    /// <summary>Runs until the token fires or there is nothing more to run.</summary>
    /// <exception cref="Exception">It failed, and the worker has to stop.</exception>
    public abstract Task RunAsync(TaskEnvironment environment, CancellationToken cancellationToken);
}

/// <summary>What tasks run in.</summary>
internal sealed record TaskEnvironment(IBus Bus, WorkerServices Worker, TimeProvider TimeProvider, ILogger Logger);
