using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Bus.DependencyInjection;

/// <summary>Says how a worker is.</summary>
/// <param name="host">The worker.</param>
/// <param name="isReadiness">
/// Whether it is asked if the worker can take work now; else only if it can go on at all, for an orchestrator restarts what is not alive.
/// </param>
internal sealed class BusHealthCheck(BusWorkerHost host, bool isReadiness) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        HealthStatus bad = context.Registration.FailureStatus;
        Exception? failure = host.Client.Completion.Exception?.InnerException;
        string[] lost = [.. host.Client.Connections.Disconnected];
        return Task.FromResult(host.State switch
        {
            WorkerState.Failed => new HealthCheckResult(bad, failure?.Message ?? "A task failed, and the worker stops.", failure),
            WorkerState.Running when isReadiness && lost.Length > 0 => new HealthCheckResult(bad, $"The connection to {string.Join(" and ", lost)} is lost."),
            WorkerState.Running => HealthCheckResult.Healthy("The bus runs."),
            WorkerState state when isReadiness => new HealthCheckResult(bad, $"The bus is {state.ToString().ToLowerInvariant()}."),
            WorkerState state => HealthCheckResult.Healthy($"The bus is {state.ToString().ToLowerInvariant()}."),
        });
    }
}
