using Microsoft.CodeAnalysis;

namespace Bus.Analyzers.Rules;

/// <summary>Rules for services and for the bodies of handlers: a part of BUS4xxx.</summary>
internal static class HandlerRules
{
    /// <summary>0: the class, 1: the contract.</summary>
    public static readonly DiagnosticDescriptor NotImplemented = new(
        HandlerIds.NotImplemented,
        "A service implements its contract",
        "'{0}' does not implement '{1}', so it cannot answer the calls of that API. Add '{1}' to its base types.",
        Categories.Hosting, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "A call over the bus becomes a call of the contract's method. A class with methods of the same names is not enough: it must derive from the interface.",
        HelpLinks.Of(HandlerIds.NotImplemented));

    /// <summary>0: what blocks, 1: what that does, 2: what to write.</summary>
    public static readonly DiagnosticDescriptor BlockingHandler = new(
        HandlerIds.BlockingHandler,
        "A handler waits without blocking",
        "'{0}' {1}. Write {2}.",
        Categories.Hosting, DiagnosticSeverity.Warning, isEnabledByDefault: true,
        "Handlers and services share the threads of the process. One that blocks holds up others, up to a standstill; one that starts an 'async void' has returned before its work is done.",
        HelpLinks.Of(HandlerIds.BlockingHandler));
}
