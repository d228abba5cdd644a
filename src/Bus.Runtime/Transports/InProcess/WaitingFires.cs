namespace Bus.Transports.InProcess;

/// <summary>The line of fires that wait for room in a group, first come, first served. Guarded by the group's lock.</summary>
internal sealed class WaitingFires<T>
{
    private const int MostKept = 64;

    private readonly Lock _poolGate = new();
    private readonly Stack<WaitingFire<T>> _pool = new();
    private WaitingFire<T>? _first, _last;

    public bool Any => _first is not null;

    public static BusConnectionException BusGone(string @event)
        => new($"The bus was disposed while {@event} waited for room in a full group. The event may have reached other groups. Await your fires before you dispose the bus.");

    public WaitingFire<T> Add(in InProcessEvent<T> item, InProcessTransport transport)
    {
        WaitingFire<T> fire = Rent();
        fire.Begin(item, transport);
        fire.IsInLine = true;
        fire.Previous = _last;
        if (_last is null) _first = fire;
        else _last.Next = fire;
        _last = fire;
        return fire;
    }

    public WaitingFire<T> RemoveFirst()
    {
        WaitingFire<T> fire = _first!;
        Remove(fire);
        return fire;
    }

    public bool Remove(WaitingFire<T> fire)
    {
        if (!fire.IsInLine) return false;
        fire.IsInLine = false;
        if (fire.Previous is null) _first = fire.Next;
        else fire.Previous.Next = fire.Next;
        if (fire.Next is null) _last = fire.Previous;
        else fire.Next.Previous = fire.Previous;
        fire.Next = fire.Previous = null;
        return true;
    }

    public List<WaitingFire<T>> RemoveOf(InProcessTransport transport) => RemoveWhere(fire => fire.Transport == transport);

    public List<WaitingFire<T>> RemoveAll() => RemoveWhere(static _ => true);

    public void Recycle(WaitingFire<T> fire)
    {
        lock (_poolGate)
        {
            if (_pool.Count < MostKept) _pool.Push(fire);
        }
    }

    private WaitingFire<T> Rent()
    {
        lock (_poolGate) return _pool.TryPop(out WaitingFire<T>? fire) ? fire : new WaitingFire<T>(this);
    }

    private List<WaitingFire<T>> RemoveWhere(Predicate<WaitingFire<T>> matches)
    {
        List<WaitingFire<T>> removed = [];
        for (WaitingFire<T>? fire = _first, next; fire is not null; fire = next)
        {
            next = fire.Next;
            if (!matches(fire)) continue;
            Remove(fire);
            removed.Add(fire);
        }
        return removed;
    }
}
