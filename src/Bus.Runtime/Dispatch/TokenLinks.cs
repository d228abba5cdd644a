namespace Bus.Dispatch;

/// <summary>Each thread's few most recent links, so that a caller's token seen before costs a comparison.</summary>
internal static class TokenLinks
{
    private const int Size = 4;

    [ThreadStatic] private static TokenLink?[]? t_links;
    [ThreadStatic] private static int t_next;

    /// <summary>Finds or makes the link and pins it; the call must end its synchronous part with <see cref="Leave"/> on this thread.</summary>
    /// <returns>The link, or null when the caller's token already fires with the scope.</returns>
    public static TokenLink? Enter(CancellationToken caller, CallScope scope)
    {
        TokenLink?[] links = t_links ??= new TokenLink?[Size];
        foreach (TokenLink? link in links)
        {
            if (link is null || link.Scope != scope) continue;
            if (link.Caller == caller)
            {
                link.Pins++;
                return link;
            }
            // A nested call passes the token that its handler was given: it fires with this scope already.
            if (link.Token == caller) return null;
        }
        return caller == scope.Token ? null : Add(links, caller, scope);
    }

    public static void Leave(TokenLink link)
    {
        if (--link.Pins < 0) link.ReleaseHold();
    }

    private static TokenLink Add(TokenLink?[] links, CancellationToken caller, CallScope scope)
    {
        TokenLink link = new(caller, scope);
        for (int tried = 0; tried < Size; tried++)
        {
            int index = t_next++ & (Size - 1);
            // An outer call that is still in its synchronous part keeps its place.
            if (links[index] is { Pins: > 0 }) continue;
            links[index]?.Evict();
            links[index] = link;
            link.Pins = 1;
            return link;
        }
        // No place: the link lives as long as its call. The hold stands for the synchronous part.
        link.AddHold();
        link.Evict();
        return link;
    }
}
