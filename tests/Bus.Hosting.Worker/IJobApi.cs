namespace Bus.Hosting.Worker;

/// <summary>Work to do, as a call or as an event. A job's name says how its handler behaves: see <see cref="Jobs"/>.</summary>
[BusApi("job")]
public partial interface IJobApi
{
    ValueTask<string> WorkAsync(string name, CancellationToken cancellationToken = default);

    BusEvent<JobPlaced> JobPlaced { get; }
}

public sealed record JobPlaced(string Name);
