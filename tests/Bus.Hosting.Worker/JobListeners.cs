namespace Bus.Hosting.Worker;

/// <summary>Does jobs that are placed.</summary>
internal sealed partial class JobListeners(Jobs jobs)
{
    public const string Name = "do_job";

    [BusListener<IJobApi>(nameof(IJobApi.JobPlaced), Name = Name)]
    public async ValueTask DoJobAsync(JobPlaced e, EventContext context, CancellationToken cancellationToken)
        => await jobs.DoAsync("event", e.Name, cancellationToken);
}
