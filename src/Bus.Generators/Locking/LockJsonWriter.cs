using System.Text;
using Bus.Generators.Emitting;

namespace Bus.Generators.Locking;

/// <summary>Writes JSON objects, a member a line.</summary>
internal sealed class LockJsonWriter
{
    private const int SpacesPerLevel = 2;

    private readonly StringBuilder _text = new();
    private int _level;
    private bool _isFirst = true;

    public void Open() => Begin("");

    public void Open(string name) => Begin(Start(name));

    public void Text(string name, string value) => _text.Append(Start(name)).Append(JsonText.Quote(value));

    /// <summary>A value that is JSON already.</summary>
    public void Raw(string name, string value) => _text.Append(Start(name)).Append(value);

    public void Close()
    {
        _level--;
        if (!_isFirst) _text.Append('\n').Append(' ', _level * SpacesPerLevel);
        _text.Append('}');
        _isFirst = false;
    }

    public override string ToString() => _text.ToString() + "\n";

    private void Begin(string start)
    {
        _text.Append(start).Append('{');
        _level++;
        _isFirst = true;
    }

    private string Start(string name)
    {
        string start = $"{(_isFirst ? "" : ",")}\n{new string(' ', _level * SpacesPerLevel)}{JsonText.Quote(name)}: ";
        _isFirst = false;
        return start;
    }
}
