namespace Bus.Transports.InProcess;

/// <summary>A ring that grows: first in, first out, and what was taken can be put back in front. Not thread-safe.</summary>
internal sealed class EventQueue<T>
{
    private InProcessEvent<T>[] _items = new InProcessEvent<T>[8];
    private int _head;

    public int Count { get; private set; }

    /// <summary>The event that comes next; there must be one.</summary>
    public ref readonly InProcessEvent<T> First => ref _items[_head];

    public void AddLast(in InProcessEvent<T> item)
    {
        if (Count == _items.Length) Grow();
        _items[(_head + Count++) & (_items.Length - 1)] = item;
    }

    public void AddFirst(in InProcessEvent<T> item)
    {
        if (Count == _items.Length) Grow();
        _head = (_head - 1) & (_items.Length - 1);
        _items[_head] = item;
        Count++;
    }

    public void RemoveFirst(out InProcessEvent<T> item)
    {
        ref InProcessEvent<T> slot = ref _items[_head];
        item = slot;
        slot = default;
        _head = (_head + 1) & (_items.Length - 1);
        Count--;
    }

    public void Clear()
    {
        Array.Clear(_items);
        _head = Count = 0;
    }

    private void Grow()
    {
        InProcessEvent<T>[] items = new InProcessEvent<T>[_items.Length * 2];
        int first = _items.Length - _head;
        Array.Copy(_items, _head, items, 0, first);
        Array.Copy(_items, 0, items, first, _head);
        (_items, _head) = (items, 0);
    }
}
