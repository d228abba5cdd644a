namespace Bus.Analyzers.Tests.Startup;

/// <summary>All that the runtime refuses when a program connects or starts.</summary>
internal static class StartupChecks
{
    // A line is named by its file.
    private const string Operator = "an operator sets it", Container = "it is about what the host's container holds", Instance = "it is about which instances meet at run time",
        Packages = "it is about which packages meet at run time", Follows = "it comes with another one", Plumbing = "it passes on what others found",
        Question = "it refuses a question about dead letters, and starts nothing";

    /// <summary>Files of what an operator sets.</summary>
    public const string OperatorFolder = "Configuration";

    public static IReadOnlyList<StartupCheck> All { get; } =
    [
        Listen("Concurrency", "Concurrency = 0"),
        Listen("QueueCapacity", "QueueCapacity = (1 << 24) + 1"),
        Listen("DeadLetterCapacity", "DeadLetterCapacity = -1"),
        Listen("Retry", "Retry = null!"),
        Listen("OnError", "OnError = (OnError)7"),
        new("ListenOptions.cs", "how they are refused") { Exempt = Plumbing },
        Retry("MaxAttempts", "MaxAttempts = 0"),
        Retry("MaxDelay", "MaxDelay = TimeSpan.FromDays(25)"),
        Retry("FirstDelay", "FirstDelay = TimeSpan.FromMinutes(1)"),
        Retry("Factor", "Factor = 0.9"),
        Retry("Jitter", "Jitter = 2"),
        new("RetryPolicy.cs", "how they are refused") { Exempt = Plumbing },
        new("BusServices.cs", "two services of one API") { Rule = "BUS4002", Program = "await bus.ServeAsync<IAuthApi>(new AuthService()); await bus.ServeAsync<IAuthApi>(new OtherAuthService());" },
        new("BusSettings.cs", "an API's options under two names") { Exempt = "the names are keys of a dictionary, which modules fill" },
        new("BusSettings.cs", "an interceptor of nothing") { Rule = "BUS4017", Module = "bus.Configure(options => options.Interceptors.Add(new AuthService()));" },
        new("ServiceEvents.cs", "a service of two buses") { Exempt = Instance },
        new("NamePlaceholders.cs", "names") { Rule = "BUS4013", Module = """bus.Connect(service: "shop-{random4}");""" },
        new("BusListeners.cs", "a listener after one has failed") { Exempt = Follows },
        new("BusListeners.cs", "two listeners of one name")
        {
            Rule = "BUS4010", Program = "await bus.ListenAsync(new Mails()); await bus.ListenAsync(new OtherMails());",
        },
        new("BusAddress.cs", "no URL") { Rule = "BUS4016", Module = """bus.Connect("localhost");""" },
        new("BusOptions.cs", "ShutdownTimeout") { Rule = "BUS4013", Module = "bus.Configure(options => options.ShutdownTimeout = TimeSpan.FromSeconds(-1));" },
        new("BusOptions.cs", "Timeout") { Rule = "BUS4013", Module = "bus.Use<IAuthApi>(api => api.Timeout = TimeSpan.Zero);" },
        new("InProcessTransportFactory.cs", "a URL with a path") { Rule = "BUS4016", Module = """bus.Connect("inproc://shop/orders");""" },
        new("InProcessHub.cs", "a second service of an API") { Exempt = Instance },
        new("InProcessHub.cs", "a group of two events") { Exempt = "the name of the other service is known at run time" },
        new("InProcessTransport.cs", "two contracts of one API") { Exempt = "it is a call that is refused; BUS1008 tells of two contracts of one name in one assembly" },
        new("EventTopic.cs", "a group of two listeners") { Exempt = "the name of the other service is known at run time" },
        new("BusTransports.cs", "two transports of one scheme") { Exempt = Packages },
        new("BusTransports.cs", "a scheme without a transport") { Rule = "BUS4016", Module = """bus.Connect("redis://localhost");""" },
        new("ScheduledTask.cs", "an interval") { Rule = "BUS4014", Module = "bus.Every(TimeSpan.Zero, (bus, token) => Task.CompletedTask);" },
        new("ScheduledTask.cs", "a jitter as long as the interval")
        {
            Rule = "BUS4014", Module = "bus.Every(TimeSpan.FromSeconds(1), (bus, token) => Task.CompletedTask, new TaskOptions { Jitter = TimeSpan.FromSeconds(1) });",
        },
        new("ScheduledTask.cs", "an interval's time zone")
        {
            Rule = "BUS4014", Module = """bus.Every(TimeSpan.FromSeconds(1), (bus, token) => Task.CompletedTask, new TaskOptions { TimeZone = TimeZoneInfo.CreateCustomTimeZone("here", TimeSpan.FromHours(1), "here", "here") });""",
        },
        new("ScheduledTask.cs", "a negative jitter") { Rule = "BUS4013", Module = """bus.Schedule("@daily", (bus, token) => Task.CompletedTask, new TaskOptions { Jitter = -TimeSpan.FromSeconds(1) });""" },
        new("ScheduledTask.cs", "a calendar") { Rule = "BUS4014", Module = """bus.Schedule("0 0 31 4 *", (bus, token) => Task.CompletedTask);""" },
        new("ScheduledTask.cs", "how they are refused") { Exempt = Plumbing },
        new("WorkerSettings.cs", "two URLs") { Rule = "BUS4018", Module = """bus.Connect("inproc://one").Connect("inproc://two");""" },
        new("BusRegistration.cs", "a class that listens twice, with different options") { Exempt = "the options are values of the program" },
        new("WorkerCheck.cs", "what was added wrongly") { Exempt = Plumbing },
        new("WorkerCheck.cs", "a proxy that is asked for and not added") { Exempt = Container },
        new("WorkerCheck.cs", "options for an API that is not there") { Exempt = "the names are keys of a dictionary, and the APIs are those of all modules" },
        new("WorkerCheck.cs", "an API that is served twice") { Rule = "BUS4002", Module = "bus.Serve<IAuthApi, AuthService>().Serve<IAuthApi>(new OtherAuthService());" },
        new("WorkerCheck.cs", "a method that cannot listen") { Rule = "BUS4008", Module = "bus.Listen<Misfit>();" },
        new("WorkerCheck.cs", "two listeners of one name") { Rule = "BUS4010", Module = "bus.Listen<Mails>().Listen<OtherMails>();" },
        new("WorkerCheck.cs", "a listener's options") { Exempt = Plumbing },
        new("UnknownBuses.cs", "a part for a bus that was not added") { Exempt = "another module may add it" },
        new("UnknownBuses.cs", "settings for the unnamed bus") { Exempt = Operator },
        new("UnknownBuses.cs", "settings for an unknown bus") { Exempt = Operator },
        new("StartupProblems.cs", "one more") { Exempt = Plumbing },
        new("StartupProblems.cs", "those of another bus") { Exempt = Plumbing },
        new("StartupProblems.cs", "all of them") { Exempt = Plumbing },
        new("ClassActivation.cs", "a lifetime") { Rule = "BUS4013", Module = "bus.Serve<IAuthApi, AuthService>((Microsoft.Extensions.DependencyInjection.ServiceLifetime)3);" },
        new("WorkerServices.cs", "a class that cannot be made") { Rule = "BUS4015", Module = "bus.Serve<IAuthApi, HalfService>();" },
        new("ContainerCheck.cs", "the container") { Exempt = Container },
        new("BusBuilder.cs", "a listener's name") { Rule = "BUS4013", Module = """bus.Listen<IAuthApi, UserRegistered>(api => api.UserRegistered, " ", (user, context, token) => default);""" },
        new("BusBuilder.cs", "a task's name") { Rule = "BUS4013", Module = """bus.Run("", (bus, token) => ValueTask.CompletedTask);""" },
        new("BusBuilder.cs", "the name of a service's task") { Rule = "BUS4013", Module = """bus.Run<AuthService>("", (service, token) => ValueTask.CompletedTask);""" },
        new("BusServiceCollectionExtensions.cs", "a bus's name") { Rule = "BUS4013", Module = """Microsoft.Extensions.DependencyInjection.BusServiceCollectionExtensions.AddBus(bus.Services, "");""" },
        new("BusDeadLetters.cs", "a listener without a name, of an event") { Exempt = Question },
        new("BusDeadLetters.cs", "an event without a name") { Exempt = Question },
        new("BusDeadLetters.cs", "a listener without a name") { Exempt = Question },
        new("EventEndpoint.cs", "a listener's name") { Rule = "BUS4013", Program = """await bus.Api<IAuthApi>().UserRegistered.ListenAsync("", async user => await Task.Yield());""" },

        // The same in other words.
        Listen("a policy made from another", "Retry = RetryPolicy.Default with { FirstDelay = TimeSpan.FromMinutes(1) }") with { IsSaidAgain = true },
        Listen("a policy made from another, too short", "Retry = RetryPolicy.None with { MaxDelay = TimeSpan.FromMilliseconds(10) }") with { IsSaidAgain = true },
        new("WorkerCheck.cs", "an API that two parts of a module serve")
        {
            Rule = "BUS4002", IsSaidAgain = true,
            Module = """
                var services = bus.Services;
                Microsoft.Extensions.DependencyInjection.BusServiceCollectionExtensions.AddBus(services, one => one.Serve<IAuthApi, AuthService>());
                Microsoft.Extensions.DependencyInjection.BusServiceCollectionExtensions.AddBus(services, two => { two.Serve<IAuthApi, OtherAuthService>(); });
                """,
        },
        new("WorkerSettings.cs", "the URLs of two parts of a module")
        {
            Rule = "BUS4018", IsSaidAgain = true,
            Module = """
                Microsoft.Extensions.DependencyInjection.BusServiceCollectionExtensions.AddBus(bus.Services).Connect("inproc://one");
                Microsoft.Extensions.DependencyInjection.BusServiceCollectionExtensions.AddBus(bus.Services, two => two.Connect("inproc://two"));
                """,
        },
        new("WorkerCheck.cs", "two listeners of one name that are found") { Rule = "BUS4010", IsSaidAgain = true, Module = "bus.ListenToAll();" },
        new("ScheduledTask.cs", "an interval's time zone, changed later")
        {
            Rule = "BUS4014", IsSaidAgain = true,
            Module = """bus.Every(TimeSpan.FromSeconds(1), (bus, token) => Task.CompletedTask, new TaskOptions { RunAtOnce = true } with { TimeZone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin") });""",
        },
    ];

    private static StartupCheck Listen(string option, string text) => new("ListenOptions.cs", option)
    {
        Rule = "BUS4013",
        Module = $$"""bus.Listen<IAuthApi, UserRegistered>(api => api.UserRegistered, "log", (user, context, token) => default, new ListenOptions { {{text}} });""",
    };

    private static StartupCheck Retry(string option, string text) => Listen($"RetryPolicy.{option}", $$"""Retry = new RetryPolicy { {{text}} }""") with { File = "RetryPolicy.cs" };
}
