namespace Bus.Wire.Tests.Hostile;

/// <summary>Makes hostile texts out of valid ones, or out of nothing.</summary>
internal sealed class Spoiler
{
    private readonly Random _random;
    private readonly ValidText[] _valid;
    private readonly byte[][] _tokens;
    private readonly Scratch _scratch = new();
    private readonly Action[] _ways;

    public Spoiler(int seed, string[] valid)
    {
        _random = new Random(seed);
        _valid = [.. valid.Select(static text => new ValidText(text))];
        _tokens =
        [
            "{"u8.ToArray(), "}"u8.ToArray(), "["u8.ToArray(), "]"u8.ToArray(), ","u8.ToArray(), ":"u8.ToArray(), " "u8.ToArray(), .. Nasty.Values,
            .. _valid.SelectMany(static text => text.Members.Select(member => NameOf(text.Utf8, member))),
        ];
        _ways =
        [
            Truncate, FlipBits, FlipBits, InsertByte, DeleteBytes, RepeatByte, Splice, ReplaceValue, ReplaceValue, ReplaceValue, SwapValues, SwapValues, DoubleMember, DoubleMember, DropMember,
            InsertNasty, InsertSpace,
        ];
    }

    /// <summary>The next text. Valid until the one after it.</summary>
    public ReadOnlySpan<byte> Next()
    {
        switch (_random.Next(20))
        {
            case 0:
                _scratch.Truncate(0);
                RandomBytes();
                break;
            case 1 or 2:
                _scratch.Truncate(0);
                RandomTokens();
                break;
            default:
                _scratch.Set(Any(_valid).Utf8);
                Any(_ways)();
                while (_random.Next(3) == 0) Any(_ways)();
                break;
        }
        return _scratch.Text;
    }

    private static byte[] NameOf(byte[] text, Range member)
    {
        int end = member.Start.Value + 1;
        for (; text[end] != '"'; end++)
            if (text[end] == '\\') end++;
        return text[member.Start..(end + 1)];
    }

    private T Any<T>(T[] all) => all[_random.Next(all.Length)];

    private int Place() => _random.Next(_scratch.Length + 1);

    private void RandomBytes()
    {
        int count = _random.Next(40);
        for (int index = 0; index < count; index++) _scratch.Append([(byte)_random.Next(256)]);
    }

    private void RandomTokens()
    {
        int count = _random.Next(30);
        for (int index = 0; index < count; index++) _scratch.Append(Any(_tokens));
    }

    private void Truncate() => _scratch.Truncate(Place());

    private void FlipBits()
    {
        if (_scratch.Length == 0) return;
        for (int count = _random.Next(1, 4); count > 0; count--) _scratch.Text[_random.Next(_scratch.Length)] ^= (byte)(1 << _random.Next(8));
    }

    private void InsertByte() => _scratch.Replace(Place(), 0, [_random.Next(2) == 0 ? (byte)_random.Next(256) : Any("{}[],:\"\\0-.eEntf /"u8.ToArray())]);

    private void InsertSpace() => _scratch.Replace(Place(), 0, " \n\t"u8);

    private void InsertNasty() => _scratch.Replace(Place(), 0, Any(_random.Next(50) == 0 ? Nasty.Large : Nasty.Values));

    private void DeleteBytes()
    {
        int start = Place();
        _scratch.Replace(start, Math.Min(_random.Next(1, 5), _scratch.Length - start), []);
    }

    private void RepeatByte()
    {
        if (_scratch.Length == 0) return;
        int at = _random.Next(_scratch.Length);
        Span<byte> run = stackalloc byte[_random.Next(2, 80)];
        run.Fill(_scratch.Text[at]);
        _scratch.Replace(at, 1, run);
    }

    private void Splice()
    {
        byte[] other = Any(_valid).Utf8;
        int start = Place();
        _scratch.Replace(start, _scratch.Length - start, other.AsSpan(_random.Next(other.Length)));
    }

    // Where values are is known of the valid text alone: what was spoilt already is spoilt again at that place, whatever is there.
    private bool TryFind(Func<ValidText, Range[]> places, out int start, out int count)
    {
        Range[] all = places(Any(_valid));
        (start, count) = (0, 0);
        if (all.Length == 0) return false;
        Range range = Any(all);
        start = Math.Min(range.Start.Value, _scratch.Length);
        count = Math.Min(range.End.Value, _scratch.Length) - start;
        return true;
    }

    private void ReplaceValue()
    {
        if (TryFind(static text => text.Values, out int start, out int count)) _scratch.Replace(start, count, Any(_random.Next(60) == 0 ? Nasty.Large : Nasty.Values));
    }

    private void SwapValues()
    {
        ValidText other = Any(_valid);
        if (TryFind(static text => text.Values, out int start, out int count)) _scratch.Replace(start, count, other.Utf8.AsSpan()[Any(other.Values)]);
    }

    private void DoubleMember()
    {
        ValidText other = Any(_valid);
        if (other.Members.Length == 0 || !TryFind(static text => text.Members, out int start, out _)) return;
        _scratch.Replace(start, 0, ","u8);
        _scratch.Replace(start, 0, other.Utf8.AsSpan()[Any(other.Members)]);
    }

    private void DropMember()
    {
        if (!TryFind(static text => text.Members, out int start, out int count)) return;
        if (start + count < _scratch.Length && _scratch.Text[start + count] == ',') count++;
        _scratch.Replace(start, count, []);
    }
}
