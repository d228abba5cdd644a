using System.Buffers;

namespace Bus.Codecs;

/// <summary>Collects items whose number is not known yet, so that the collection is made in its size.</summary>
/// <param name="room">Where a few items fit without an array.</param>
internal ref struct ItemBuffer<T>(Span<T> room)
{
    private const int SmallestArray = 32;

    private Span<T> _room = room;
    private T[]? _rented;
    private int _count;

    public readonly ReadOnlySpan<T> Items => _room[.._count];

    public void Add(T item)
    {
        if ((uint)_count >= (uint)_room.Length) Grow();
        _room[_count++] = item;
    }

    /// <summary>Takes all items of a source, while it is empty itself.</summary>
    public void AddAll(IEnumerable<T> source)
    {
        if (source is ICollection<T> collection)
            CopyFrom(collection);
        else
            AddEach(source);
    }

    public void AddEach(IEnumerable<T> source)
    {
        foreach (T item in source) Add(item);
    }

    /// <summary>Gives the array back, without what it held.</summary>
    public void Dispose()
    {
        if (_rented is not { } rented) return;
        _rented = null;
        rented.AsSpan(0, _count).Clear();
        ArrayPool<T>.Shared.Return(rented);
    }

    private void CopyFrom(ICollection<T> source)
    {
        int count = source.Count;
        _room = _rented = ArrayPool<T>.Shared.Rent(count);
        _count = count;
        // Should the source shrink meanwhile, what others left in the array must not travel.
        _room[..count].Clear();
        source.CopyTo(_rented, 0);
    }

    private void Grow()
    {
        T[] larger = ArrayPool<T>.Shared.Rent(Math.Max(SmallestArray, _count * 2));
        _room[.._count].CopyTo(larger);
        Dispose();
        _room = _rented = larger;
    }
}
