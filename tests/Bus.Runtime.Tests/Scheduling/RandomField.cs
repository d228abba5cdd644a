namespace Bus.Runtime.Tests.Scheduling;

/// <summary>A field of a cron expression, made up as text and as what the text means, side by side.</summary>
internal sealed class RandomField
{
    private readonly Random _random;
    private readonly int _minimum, _count;
    private readonly string[] _names;
    private readonly List<string> _items = [];
    private readonly HashSet<int> _values = [];

    /// <param name="random">Where chance comes from.</param>
    /// <param name="minimum">The smallest value.</param>
    /// <param name="count">How many values there are.</param>
    /// <param name="stars">How often out of ten it is `*`.</param>
    /// <param name="names">Names of the values from the smallest on.</param>
    public RandomField(Random random, int minimum, int count, int stars, params string[] names)
    {
        (_random, _minimum, _count, _names) = (random, minimum, count, names);
        if (random.Next(10) < stars) Add("*", 0, count, 1, hasStar: true);
        else for (int items = random.Next(3) == 0 ? random.Next(2, 5) : 1; items > 0; items--) AddItem();
    }

    public string Text => string.Join(',', _items);
    public bool HasStar { get; private set; }
    public bool Repeats { get; private set; }

    public bool Contains(int value) => _values.Contains(value);

    public void AddOwn(string item) => _items.Add(item);

    private void AddItem()
    {
        int first = _random.Next(_count), length = _random.Next(1, _count), step = _random.Next(1, Math.Min(_count, 20));
        switch (_random.Next(8))
        {
            case 0: Add($"*/{step}", 0, _count, step, hasStar: true); break;
            case 1: Add($"{Word(first)}/{step}", first, _count - first, step); break;
            case 2: Add($"{Word(first)}-{Word(first + length - 1)}", first, length, 1); break;
            case 3: Add($"{Word(first)}-{Word(first + length - 1)}/{step}", first, length, step); break;
            default:
                _items.Add(Word(first));
                _values.Add(_minimum + first);
                break;
        }
    }

    private void Add(string item, int first, int length, int step, bool hasStar = false)
    {
        _items.Add(item);
        for (int index = 0; index < length; index++)
            if (index % step == 0) _values.Add(_minimum + ((first + index) % _count));
        HasStar |= hasStar;
        Repeats = true;
    }

    private string Word(int index)
    {
        index %= _count;
        if (_names.Length == 0 || _random.Next(2) == 0) return $"{_minimum + index}";
        return _random.Next(2) == 0 ? _names[index] : _names[index].ToLowerInvariant();
    }
}
