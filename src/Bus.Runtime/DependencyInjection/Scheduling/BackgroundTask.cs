using Bus.Diagnostics;

namespace Bus.DependencyInjection;

/// <summary>Runs once, for as long as the worker does or until it is done.</summary>
internal sealed class BackgroundTask(string name, TaskBody body) : WorkerTask(name, body)
{
    public override async Task RunAsync(TaskEnvironment environment, CancellationToken cancellationToken)
    {
        // The host starts on meanwhile.
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        await Body.RunAsync(environment.Bus, environment.Worker, cancellationToken).ConfigureAwait(false);
        environment.Logger.BackgroundTaskEnded(Name);
    }
}
