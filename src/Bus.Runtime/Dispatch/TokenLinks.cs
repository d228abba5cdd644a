using System.Runtime.CompilerServices;

namespace Bus.Dispatch;

/// <summary>Each thread's few most recent links, so that a caller's token seen before costs a comparison.</summary>
internal static class TokenLinks
{
    [ThreadStatic] private static TokenLink? t_recent;
    [ThreadStatic] private static Cache? t_cache;

    /// <summary>Finds or makes the link and pins it; the call must end its synchronous part with <see cref="CallEntry.Leave"/> on this thread.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TokenLink Enter(CancellationToken caller, CallScope scope)
    {
        TokenLink? recent = t_recent;
        if (recent is not null && recent.Scope == scope && recent.Caller == caller)
        {
            recent.Pins++;
            return recent;
        }
        return Find(caller, scope);
    }

    /// <summary>Ends the synchronous part of a call whose link found no place.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void LeaveUncached(TokenLink link) => link.ReleaseHold();

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static TokenLink Find(CancellationToken caller, CallScope scope)
    {
        Cache cache = t_cache ??= new Cache();
        bool isCovered = caller == scope.Token;
        foreach (TokenLink? link in cache.Links)
        {
            if (link is null || link.Scope != scope) continue;
            if (link.Caller == caller)
            {
                link.Pins++;
                return t_recent = link;
            }
            // A nested call passes on the token that its handler was given: it fires with this scope already.
            if (link.Token == caller) isCovered = true;
        }
        return cache.Add(isCovered ? TokenLink.ForCovered(caller, scope) : new TokenLink(caller, scope));
    }

    private sealed class Cache
    {
        private const int Size = 4;

        private int _next;

        public TokenLink?[] Links { get; } = new TokenLink?[Size];

        public TokenLink Add(TokenLink link)
        {
            for (int tried = 0; tried < Size; tried++)
            {
                int index = _next++ & (Size - 1);
                // An outer call that is still in its synchronous part keeps its place.
                if (Links[index] is { Pins: > 0 }) continue;
                Links[index]?.Evict();
                Links[index] = link;
                link.Pins = 1;
                return t_recent = link;
            }
            // No place: the link lives as long as its call. The hold stands for the synchronous part.
            link.AddHold();
            link.Evict();
            return link;
        }
    }
}
