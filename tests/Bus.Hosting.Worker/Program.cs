using Bus;
using Bus.Hosting.Worker;
using Microsoft.Extensions.DependencyInjection;

// First argument: what kind of worker this is. Second: the bus that it shares with the outsider. The rest is the worker's command line.
(string kind, string url, string[] arguments) = (args[0], args[1], args[2..]);
Jobs jobs = new();
await using BusClient bus = await BusClient.ConnectAsync(url, options => (options.Service, options.Process) = ("jobs", "outsider"));
Outsider outsider = new(bus, jobs);
_ = Task.Run(outsider.ObeyAsync);

// Another service, which may have the API before the worker starts.
await using BusClient? rival = kind == "api-taken" ? await BusClient.ConnectAsync(url, static options => options.Service = "rivals") : null;
if (rival is not null) await rival.ServeAsync<IJobApi>(new JobService(jobs));

int exitCode = await BusWorker.RunAsync(arguments, Configure, host => host.Services.AddSingleton(jobs));

await outsider.TakeWhatIsLeftAsync();
Report.Line($"exit {exitCode}");
return exitCode;

void Configure(BusBuilder worker)
{
    worker.Connect(url, service: "jobs");
    switch (kind)
    {
        case "start-fails":
            worker.OnStart((_, _) => throw new InvalidOperationException("the database is not there"));
            break;
        case "start-waits":
            worker.OnStart(async (_, cancellationToken) =>
            {
                Report.Line("starting");
                await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            });
            break;
        case "start-deaf":
            worker.OnStart(static async (_, _) =>
            {
                Report.Line("starting");
                await Task.Delay(Timeout.InfiniteTimeSpan, CancellationToken.None);
            });
            break;
        case "task-deaf":
            worker.Run("dig", static async (_, _) =>
            {
                Report.Line("digging");
                await Task.Delay(Timeout.InfiniteTimeSpan, CancellationToken.None);
            });
            break;
        case "stop-waits":
            worker.OnStop(static async (_, cancellationToken) =>
            {
                Report.Line("stopping");
                await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            });
            break;
        case "service-fails":
            worker.Services.AddHostedService<Sweeper>();
            break;
        case "check-waits":
            worker.Serve<IJobApi, SlowToMake>();
            return;
        case "task-fails":
            worker.Run("sweep", async (_, _) =>
            {
                await jobs.MayFinish;
                throw new InvalidOperationException("nothing to sweep with");
            });
            break;
        default:
            break;
    }
    worker.Serve<IJobApi, JobService>().Listen<JobListeners>(new ListenOptions { OnError = OnError.Stop, Retry = RetryPolicy.None });
}
