using Bus.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace Bus.Analyzers.Rules;

/// <summary>Rules for listeners, services and hosts: BUS4xxx.</summary>
internal static class HostingRules
{
    /// <summary>0: the class, 1: the contract.</summary>
    public static readonly DiagnosticDescriptor NotImplemented = new(
        HostingIds.NotImplemented,
        "A service implements its contract",
        "'{0}' does not implement '{1}', so it cannot answer the calls of that API. Add '{1}' to its base types.",
        Categories.Hosting, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "A call over the bus becomes a call of the contract's method. A class with methods of the same names is not enough: it must derive from the interface.",
        HelpLinks.Of(HostingIds.NotImplemented));

    /// <summary>0: the API's name on the bus.</summary>
    public static readonly DiagnosticDescriptor ServedTwice = new(
        HostingIds.ServedTwice,
        "An API has one service on a bus",
        "API '{0}' is served by a line above already. A bus refuses a second service, for a call could reach either: serve it once.",
        Categories.Hosting, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "A host that serves an API twice does not start, and a bus that is asked to throws. Two services for one contract need two APIs, or two buses.",
        HelpLinks.Of(HostingIds.ServedTwice));

    /// <summary>0: the class.</summary>
    public static readonly DiagnosticDescriptor NeverRegistered = new(
        HostingIds.NeverRegistered,
        "A class of listeners is started",
        "Nothing in this program starts the listeners of '{0}': their events go unheard, without an error. Add '.Listen<{0}>()' or '.ListenToAll()' to the bus, or pass an instance to 'bus.ListenAsync'.",
        Categories.Hosting, DiagnosticSeverity.Warning, isEnabledByDefault: true,
        "An attribute says what a method listens to; whoever puts the program together says that it does. Only the program can know, so this is found when the whole program is built, and not in a project of tests.",
        HelpLinks.Of(HostingIds.NeverRegistered), WellKnownDiagnosticTags.CompilationEnd);

    /// <summary>0: what blocks, 1: what that does, 2: what to write.</summary>
    public static readonly DiagnosticDescriptor BlockingHandler = new(
        HostingIds.BlockingHandler,
        "A handler waits without blocking",
        "'{0}' {1}. Write {2}.",
        Categories.Hosting, DiagnosticSeverity.Warning, isEnabledByDefault: true,
        "Handlers and services share the threads of the process. One that blocks holds up others, up to a standstill; one that starts an 'async void' has returned before its work is done.",
        HelpLinks.Of(HostingIds.BlockingHandler));

    /// <summary>0: the property, 1: the contract.</summary>
    public static readonly DiagnosticDescriptor OldLanguage = new(
        HostingIds.OldLanguage,
        "Extension properties need C# 14",
        "'bus.{0}' is an extension property, which this project's C# version does not know. Write 'bus.Api<{1}>()', or set LangVersion to 14 or higher.",
        Categories.Hosting, DiagnosticSeverity.Warning, isEnabledByDefault: true,
        "The assembly with the contract was compiled with C# 14 and offers the API as a property of the bus. Older versions of the language cannot see such properties; the proxy is the same.",
        HelpLinks.Of(HostingIds.OldLanguage));

    /// <summary>0: the service, 1: the contract, 2: the event, 3: what to do.</summary>
    public static readonly DiagnosticDescriptor LacksEvents = new(
        HostingIds.LacksEvents,
        "A service has the events of its contract",
        "'{0}' serves '{1}' and has no event '{2}'. {3}, and the property that fires it is generated.",
        Categories.Hosting, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "A service fires its events by the properties of its contract. For a partial class the generator writes them, attached to the bus that serves it.",
        HelpLinks.Of(HostingIds.LacksEvents));

    /// <summary>No arguments.</summary>
    public static readonly DiagnosticDescriptor GlobalBus = new(
        HostingIds.GlobalBus,
        "No type outside of namespaces is called Bus",
        "A type 'Bus' outside of any namespace hides the namespace 'Bus', which generated code and 'using Bus;' need. Rename it, or put it into a namespace.",
        Categories.Hosting, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Of a type and a namespace with the same full name, the program's own wins: every 'global::Bus.…' then leads into that type.",
        HelpLinks.Of(HostingIds.GlobalBus));

    /// <summary>0: the class and method, 1: why not.</summary>
    public static readonly DiagnosticDescriptor CannotListen = new(
        RuleIds.CannotListen,
        "A listener can be called with its event",
        "'{0}' cannot listen: {1}. A listener is a method of a partial class, takes the event's payload, EventContext and CancellationToken in any order and number, and returns ValueTask or Task.",
        Categories.Hosting, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "The generator writes the line that calls the listener. An event counts as handled when the task completes; where there is no task, a failure would go unseen and the event be lost.",
        HelpLinks.Of(RuleIds.CannotListen));

    /// <summary>0: the API, 1: the RPC.</summary>
    public static readonly DiagnosticDescriptor NotServedHere = new(
        HostingIds.NotServedHere,
        "An API that is called is served somewhere",
        "Nothing in this program serves '{0}', so '{1}' needs another process that does, and a transport that leads there. In process, such a call fails with BusNotServedException.",
        Categories.Hosting, DiagnosticSeverity.Info, isEnabledByDefault: true,
        "This is how clients of other services look, and then all is well. In a program that is meant to be whole, a service was forgotten.",
        HelpLinks.Of(HostingIds.NotServedHere), WellKnownDiagnosticTags.CompilationEnd);

    /// <summary>0: the listener's name, 1: the API's name, 2: whose listeners they are, in a clause, or nothing.</summary>
    public static readonly DiagnosticDescriptor DuplicateListener = new(
        HostingIds.DuplicateListener,
        "A listener's name is unique per API",
        "API '{1}' has another listener '{0}' in this service{2}, and the name stands for one group, which keeps its place in the events. Choose another name.",
        Categories.Hosting, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "The group is '{service}-{name}'. Two listeners of one name would share the events between them, each seeing some; a host refuses to start.",
        HelpLinks.Of(HostingIds.DuplicateListener));

    /// <summary>0: the class and method, 1: what is wrong.</summary>
    public static readonly DiagnosticDescriptor NoSuchEvent = new(
        RuleIds.NoSuchEvent,
        "A listener names an event of a contract",
        "'{0}' listens to an event that does not exist: {1}. Write [BusListener<TheContract>(nameof(TheContract.TheEvent))].",
        Categories.Hosting, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Events are found by name. A listener of an event that nobody can fire would wait for ever, so the host refuses to start.",
        HelpLinks.Of(RuleIds.NoSuchEvent));

    /// <summary>0: the API, 1: where it is served, 2: the other assembly.</summary>
    public static readonly DiagnosticDescriptor ServedElsewhere = new(
        HostingIds.ServedElsewhere,
        "One assembly of a program serves an API",
        "API '{0}' is served {1}, and assembly '{2}', which this program references, serves it too. If both run on one bus, the second is refused: leave one.",
        Categories.Hosting, DiagnosticSeverity.Warning, isEnabledByDefault: true,
        "Each assembly records what its code serves. Whether both lines run in one process cannot be told from here; where they do, the host does not start. A project of tests serves what it likes.",
        HelpLinks.Of(HostingIds.ServedElsewhere), WellKnownDiagnosticTags.CompilationEnd);

    /// <summary>0: the option, 1: what is wrong with its value, and what to write.</summary>
    public static readonly DiagnosticDescriptor Option = new(
        HostingIds.Option,
        "Options are within their ranges",
        "This is refused when the program runs: {0} {1}",
        Categories.Hosting, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Options are checked when a bus connects or a host starts. What is written as a constant, or as a time that is made of constants, can be checked before.",
        HelpLinks.Of(HostingIds.Option));

    /// <summary>0: what is wrong, with the expression.</summary>
    public static readonly DiagnosticDescriptor UnreadableSchedule = new(
        HostingIds.UnreadableSchedule,
        "A schedule can be read",
        "The host would refuse to start with this schedule: {0}",
        Categories.Hosting, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Schedules are read when the host starts. What is written as a constant can be read before: minute, hour, day of month, month, day of week, or @daily and the like.",
        HelpLinks.Of(HostingIds.UnreadableSchedule));

    /// <summary>0: the class, 1: why not.</summary>
    public static readonly DiagnosticDescriptor CannotBeMade = new(
        HostingIds.CannotBeMade,
        "The host can make what it serves and listens with",
        "The host cannot make '{0}', for {1}, and would refuse to start. Name a class that can be made, or pass an instance.",
        Categories.Hosting, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Services and classes of listeners are made by the host, for each call or event. A class that the program adds to the host's services with a factory, or as an instance, is made by that, and nothing is said.",
        HelpLinks.Of(HostingIds.CannotBeMade));

    /// <summary>0: why not.</summary>
    public static readonly DiagnosticDescriptor UnknownUrl = new(
        HostingIds.UnknownUrl,
        "A bus's URL names a transport that is there",
        "The bus cannot connect to this URL: {0}",
        Categories.Hosting, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "The scheme of the URL chooses the transport, of those that the program references. What an operator sets goes before what is written here, and is checked at the start.",
        HelpLinks.Of(HostingIds.UnknownUrl));

    /// <summary>0: what is added, 1: what to write.</summary>
    public static readonly DiagnosticDescriptor InterceptsNothing = new(
        HostingIds.InterceptsNothing,
        "An interceptor intercepts something",
        "'{0}' intercepts nothing, so the bus refuses it. {1}.",
        Categories.Hosting, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "The list of interceptors takes any object, since one class may stand around calls, services, fires and handlers. A bus that holds one of none of the four does not connect.",
        HelpLinks.Of(HostingIds.InterceptsNothing));

    /// <summary>0: the first URL, without secrets.</summary>
    public static readonly DiagnosticDescriptor TwoUrls = new(
        HostingIds.TwoUrls,
        "A bus has one URL",
        "This bus is connected to '{0}' by a line above, so the host would refuse to start. Leave one URL, or add a second bus: AddBus(\"name\", …).",
        Categories.Hosting, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Each module of a program may add to the bus, and may say where it is; all have to say the same. An operator's URL does not decide between them.",
        HelpLinks.Of(HostingIds.TwoUrls));

    /// <summary>0: the listener's name, 1: the API's name, 2 and 4: the classes, 3 and 5: the assemblies that start them.</summary>
    public static readonly DiagnosticDescriptor SameListenerElsewhere = new(
        HostingIds.SameListenerElsewhere,
        "A listener's name is unique across the assemblies of a program",
        "API '{1}' has two listeners '{0}' in this program: that of '{2}', which '{3}' starts, and that of '{4}', which '{5}' starts. If both run on one bus, the host does not start: give one of them another name.",
        Categories.Hosting, DiagnosticSeverity.Warning, isEnabledByDefault: true,
        "Each assembly records which classes of listeners its code starts. Whether both lines run on one bus cannot be told from here; where they do, the name stands for two groups. A project of tests starts what it likes.",
        HelpLinks.Of(HostingIds.SameListenerElsewhere), WellKnownDiagnosticTags.CompilationEnd);
}
