using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Bus.Dispatch;

/// <summary>What a call begins with: the token for its handler, and who may stop it.</summary>
/// <remarks>It is shared by calls: a <see cref="CallScope"/> when the caller has no token, else a <see cref="TokenLink"/>.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class CallEntry
{
    private readonly bool _isLink;

    private protected CallEntry(CallScope? scope, CancellationToken caller, CancellationToken token)
        => (Scope, Caller, Token, _isLink) = (scope ?? (CallScope)this, caller, token, scope is not null);

    /// <summary>Handed to the handler: fires when the caller gives up or the deadline passes.</summary>
    public CancellationToken Token { get; }

    internal CallScope Scope { get; }

    /// <summary>The caller's token, if it has one.</summary>
    internal CancellationToken Caller { get; }

    /// <summary>Calls in their synchronous part on the thread that caches this link; only that thread counts. A scope counts none.</summary>
    internal int Pins { get; set; }

    internal TokenLink? Link => _isLink ? (TokenLink)this : null;

    /// <summary>Ends the synchronous part of a call, on the thread that began it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Leave()
    {
        if (_isLink && --Pins < 0) TokenLinks.LeaveUncached((TokenLink)this);
    }
}
