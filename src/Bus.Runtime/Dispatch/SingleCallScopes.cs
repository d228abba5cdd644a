namespace Bus.Dispatch;

/// <summary>The calls of one bus that were given timeouts of their own, so that disposing the bus can end them.</summary>
internal sealed class SingleCallScopes
{
    private readonly Lock _gate = new();
    private readonly HashSet<SingleCallScope> _scopes = [];
    private ScopeEnd _end;

    public void Add(SingleCallScope scope)
    {
        ScopeEnd end;
        lock (_gate)
        {
            end = _end;
            if (end == ScopeEnd.None) _scopes.Add(scope);
        }
        if (end != ScopeEnd.None) scope.EndWith(end);
    }

    public void Remove(SingleCallScope scope)
    {
        lock (_gate) _scopes.Remove(scope);
    }

    public void EndWith(ScopeEnd end)
    {
        SingleCallScope[] scopes;
        lock (_gate)
        {
            _end = end;
            scopes = [.. _scopes];
            _scopes.Clear();
        }
        foreach (SingleCallScope scope in scopes) scope.EndWith(end);
    }
}
