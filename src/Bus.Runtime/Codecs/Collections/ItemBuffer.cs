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

    /// <summary>Takes all that comes of a source, while it is empty itself.</summary>
    public void AddAll(IEnumerable<T> source)
    {
        if (source is ICollection<T> collection)
        {
            int count = collection.Count;
            _room = _rented = ArrayPool<T>.Shared.Rent(count);
            // What is copied is cleared later, also when copying fails half way.
            _count = count;
            collection.CopyTo(_rented, 0);
            return;
        }
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

    private void Grow()
    {
        T[] larger = ArrayPool<T>.Shared.Rent(Math.Max(SmallestArray, _count * 2));
        _room[.._count].CopyTo(larger);
        Dispose();
        _room = _rented = larger;
    }
}
