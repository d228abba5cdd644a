using Microsoft.CodeAnalysis;

namespace Bus.Analyzers.Rules;

/// <summary>Rules for code that uses a bus: BUS3xxx.</summary>
internal static class UsageRules
{
    /// <summary>0: the method.</summary>
    public static readonly DiagnosticDescriptor NotAwaited = new(
        UsageIds.NotAwaited,
        "A call over the bus is awaited",
        "Nobody waits for '{0}': the program goes on before the bus has answered, and a failure is never seen. Write 'await', or '_ =' where that is meant.",
        Categories.Usage, DiagnosticSeverity.Warning, isEnabledByDefault: true,
        "A call whose task is dropped may not have reached the bus when the next line runs, or when the program ends, and its exception is lost. The compiler tells of it in async methods only.",
        HelpLinks.Of(UsageIds.NotAwaited));

    /// <summary>0: the method, 1: what waits.</summary>
    public static readonly DiagnosticDescriptor Blocked = new(
        UsageIds.Blocked,
        "A call over the bus is not waited for by blocking",
        "'{1}' blocks a thread until '{0}' is done, and that may be the thread which its answer needs. Write 'await'.",
        Categories.Usage, DiagnosticSeverity.Warning, isEnabledByDefault: true,
        "The bus is asynchronous only. A blocked thread is missing where answers are handled, up to a deadlock, and the result of a ValueTask may not be asked for before it is there.",
        HelpLinks.Of(UsageIds.Blocked));

    /// <summary>0: the token, 1: the method.</summary>
    public static readonly DiagnosticDescriptor TokenNotPassed = new(
        UsageIds.TokenNotPassed,
        "A cancellation token is passed on",
        "'{0}' is not passed to '{1}', so whoever cancels goes on waiting for another process, and the work there goes on too. Pass it, or 'CancellationToken.None' where that is meant.",
        Categories.Usage, DiagnosticSeverity.Info, isEnabledByDefault: true,
        "A token reaches the service wherever the wire can carry it. Code that is cancelled, a handler of a worker that stops above all, should not wait for an answer that nobody needs.",
        HelpLinks.Of(UsageIds.TokenNotPassed));

    /// <summary>0: what is dropped, 1: what is lost.</summary>
    public static readonly DiagnosticDescriptor Dropped = new(
        UsageIds.Dropped,
        "What has to be disposed is kept",
        "{0} {1}",
        Categories.Usage, DiagnosticSeverity.Warning, isEnabledByDefault: true,
        "A client that nobody disposes does not drain: its handlers are cut off when the process ends. A subscription that is made again and again needs somebody who ends it. A subscription that is made once may be left to its bus.",
        HelpLinks.Of(UsageIds.Dropped));

    /// <summary>0: the class, 1: what to do.</summary>
    public static readonly DiagnosticDescriptor UnnamedApi = new(
        UsageIds.UnnamedApi,
        "Serving names the API",
        "'{0}' is a service, and nothing says which API it serves: the compiler takes the class itself for the contract. {1}.",
        Categories.Usage, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "A class may implement several contracts, so the contract is named where it is served. Without a name C# infers the class, which is none, and tells of a constraint (CS0311).",
        HelpLinks.Of(UsageIds.UnnamedApi));

    /// <summary>0: the type, 1: the method.</summary>
    public static readonly DiagnosticDescriptor NoContract = new(
        UsageIds.NoContract,
        "An API is named by its contract",
        "'{0}' is no contract, so '{1}' cannot know its name and its members on the bus. Name an interface that carries [BusApi].",
        Categories.Usage, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Proxies, services and listeners are found by the contract, a partial interface with [BusApi]. For any other type C# only tells of a constraint (CS0311).",
        HelpLinks.Of(UsageIds.NoContract));
}
