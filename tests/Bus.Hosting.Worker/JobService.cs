namespace Bus.Hosting.Worker;

/// <summary>Does jobs that are called for.</summary>
internal sealed partial class JobService(Jobs jobs) : IJobApi
{
    public ValueTask<string> WorkAsync(string name, CancellationToken cancellationToken) => jobs.DoAsync("call", name, cancellationToken);
}
