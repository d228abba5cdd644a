namespace Bus.Codecs.Json;

public ref partial struct JsonReader
{
    /// <inheritdoc/>
    public void Skip()
    {
        Peek();
        int start = _token;
        // One bit for each level: whether it is an object.
        ulong objects = 0;
        int level = 0;
        while (true)
        {
            if (BeginsLevel(level, ref objects))
            {
                level++;
                if ((objects & 1) != 0) SkipName();
                continue;
            }
            while (level > 0 && !GoesOn((objects & 1) != 0))
            {
                level--;
                objects >>= 1;
            }
            if (level == 0) break;
            if ((objects & 1) != 0) SkipName();
        }
        _token = start;
    }

    /// <summary>Passes over a value, or over the bracket of an object or array that is not empty.</summary>
    private bool BeginsLevel(int level, ref ulong objects)
    {
        int next = Peek();
        if (next is not ('{' or '['))
        {
            SkipScalar(next);
            return false;
        }
        if (_depth + level >= MaxDepth) throw Fail(JsonProblem.TooDeep);
        _position = _token + 1;
        if (Peek() == (next == '{' ? '}' : ']'))
        {
            _position = _token + 1;
            return false;
        }
        objects = (objects << 1) | (next == '{' ? 1UL : 0);
        return true;
    }

    /// <summary>Passes over a comma, or over the end of an object or array.</summary>
    private bool GoesOn(bool isObject)
    {
        int next = Peek();
        if (next != ',' && next != (isObject ? '}' : ']')) throw NotContinued();
        _position = _token + 1;
        return next == ',';
    }

    private void SkipName()
    {
        if (Peek() != '"') throw Wrong("a name");
        SkipText();
        Colon();
    }

    private void SkipScalar(int next)
    {
        switch (next)
        {
            case '"':
                SkipText();
                break;
            case 'n' when IsNext("null"u8):
            case 't' when IsNext("true"u8):
                _position = _token + 4;
                break;
            case 'f' when IsNext("false"u8):
                _position = _token + 5;
                break;
            default:
                SkipNumber(next);
                break;
        }
    }

    private void SkipNumber(int next)
    {
        int end = NotFiniteEnd(out _);
        if (end < 0)
        {
            if (!IsDigitOrMinus(next)) throw Wrong("a value");
            end = SimpleNumber.Scan(_input, _token, out _);
            if (end < 0) throw Fail(JsonProblem.BadNumber);
        }
        _position = end;
    }
}
