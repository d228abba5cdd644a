using Bus.TestKit;

namespace Bus.Hosting.Worker;

/// <summary>Another client on the worker's bus: calls and fires what the test says, and sees what the worker left behind.</summary>
internal sealed class Outsider(BusClient bus, Jobs jobs)
{
    private const string Last = "last";

    // A deadline would end what the worker has to.
    private readonly IJobApi _api = bus.With(new CallOptions { Timeout = Timeout.InfiniteTimeSpan }).Api<IJobApi>();

    /// <summary>Does what the lines on the standard input say, until it is closed.</summary>
    public async Task ObeyAsync()
    {
        while (await Console.In.ReadLineAsync() is { } line)
        {
            switch (line.Split(' '))
            {
                case ["call", string name]:
                    // Calls run on while the next line is read; each tells how it ended.
                    _ = CallAsync(name);
                    break;
                case ["fire", string name]:
                    await _api.JobPlaced.FireAsync(new(name));
                    Report.Line($"fired {name}");
                    break;
                case ["finish"]:
                    jobs.Finish();
                    break;
                default:
                    Report.Line($"cannot read '{line}'");
                    break;
            }
        }
    }

    /// <summary>Takes what the worker's group still holds, as the service's next worker does.</summary>
    public async Task TakeWhatIsLeftAsync()
    {
        Gate all = new();
        await _api.JobPlaced.ListenAsync(JobListeners.Name, (JobPlaced e, EventContext context, CancellationToken _) =>
        {
            if (e.Name == Last) all.Open();
            else Report.Line($"left {e.Name}, attempt {context.Attempt}");
            return ValueTask.CompletedTask;
        });
        await _api.JobPlaced.FireAsync(new(Last));
        await all.Opened;
    }

    private async Task CallAsync(string name)
    {
        try
        {
            Report.Line($"called {name}: {await _api.WorkAsync(name)}");
        }
        catch (BusException exception)
        {
            Report.Line($"called {name}: {exception.GetType().Name}");
        }
    }
}
