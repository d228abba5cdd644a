using Microsoft.Extensions.Hosting;

namespace Bus.Hosting.Worker;

/// <summary>A hosted service of the user's own that fails when jobs may finish.</summary>
internal sealed class Sweeper(Jobs jobs) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await jobs.MayFinish;
        throw new InvalidOperationException("nothing to sweep with");
    }
}
