using Microsoft.Extensions.DependencyInjection;

namespace Bus.DependencyInjection;

/// <summary>What a task does.</summary>
internal abstract class TaskBody
{
    public abstract ValueTask CheckAsync(string task, WorkerServices worker, StartupProblems problems);

    public abstract ValueTask RunAsync(IBus bus, WorkerServices worker, CancellationToken cancellationToken);
}

/// <summary>A task that works with the bus.</summary>
internal sealed class BusTask(Func<IBus, CancellationToken, ValueTask> run) : TaskBody
{
    public override ValueTask CheckAsync(string task, WorkerServices worker, StartupProblems problems) => default;

    public override ValueTask RunAsync(IBus bus, WorkerServices worker, CancellationToken cancellationToken) => run(bus, cancellationToken);
}

/// <summary>A task that works with a service of the host, in a scope of its own for each run.</summary>
internal sealed class ServiceTask<TService>(Func<TService, CancellationToken, ValueTask> run) : TaskBody
    where TService : notnull
{
    public override ValueTask CheckAsync(string task, WorkerServices worker, StartupProblems problems)
        => worker.CheckAsync<TService>($"Task '{task}' runs with {TypeName.Of<TService>()}", problems);

    public override async ValueTask RunAsync(IBus bus, WorkerServices worker, CancellationToken cancellationToken)
    {
        AsyncServiceScope scope = worker.Scopes.CreateAsyncScope();
        await using (scope.ConfigureAwait(false))
            await run(scope.ServiceProvider.GetRequiredService<TService>(), cancellationToken).ConfigureAwait(false);
    }
}
