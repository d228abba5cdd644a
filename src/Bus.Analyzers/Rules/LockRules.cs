using Microsoft.CodeAnalysis;

namespace Bus.Analyzers.Rules;

/// <summary>Rules for contracts that are held to a lock: BUS5xxx.</summary>
internal static class LockRules
{
    /// <summary>0: the RPC, event or API, 1: who cannot read whom, and why, 2: what to do, 3: the lock.</summary>
    public static readonly DiagnosticDescriptor Breaking = new(
        LockIds.Breaking,
        "A contract stays readable for what was built before",
        "'{0}' breaks what {3} promises: {1}. {2}.",
        Categories.Lock, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "While a change is rolled out, new servers meet old clients and old servers new clients, and events of both wait in streams. The lock holds what is out there: what either side could not read is an error here, before it is one there.",
        HelpLinks.Of(LockIds.Breaking));

    /// <summary>0: the RPC, event or API, 1: what is new, 2: the lock, 3: how it is written anew.</summary>
    public static readonly DiagnosticDescriptor Unrecorded = new(
        LockIds.Unrecorded,
        "A lock holds all that a contract promises",
        "'{0}' {1}. What {2} does not hold is not protected from the next change: record it with {3}.",
        Categories.Lock, DiagnosticSeverity.Warning, isEnabledByDefault: true,
        "The change breaks nobody. But once it is shipped others rely on it, and a lock that does not know of it cannot tell when it is taken back.",
        HelpLinks.Of(LockIds.Unrecorded));

    /// <summary>0: what is wrong, 1: the lock, 2: how it is written anew.</summary>
    public static readonly DiagnosticDescriptor Unreadable = new(
        LockIds.Unreadable,
        "A lock can be read",
        "{1} cannot be read: {0}. Nothing is compared until it can: restore it from version control, or write it anew with {2} where nothing else changed.",
        Categories.Lock, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "The file is written by the build and edited by nobody but version control. Of two branches that both changed it, the right lock is the one that the merged contracts give.",
        HelpLinks.Of(LockIds.Unreadable));

    /// <summary>0: the contract, 1: the lock, 2: how it is written.</summary>
    public static readonly DiagnosticDescriptor NoFile = new(
        LockIds.NoFile,
        "A lock that is turned on has a file",
        "Contract '{0}' is held to a lock that is not there: BusContractLock is on, and there is no {1}. Write it with {2} and commit it.",
        Categories.Lock, DiagnosticSeverity.Warning, isEnabledByDefault: true,
        "Without the file nothing is compared, and every change passes.",
        HelpLinks.Of(LockIds.NoFile));
}
