namespace Bus.Generators.Emitting.Codecs;

/// <summary>The text of a JSON object, put together member by member; a name that is there already stays as it is.</summary>
internal sealed class JsonObjectText
{
    private readonly List<(string Name, string Text)> _members = [];
    private readonly HashSet<string> _names = [];

    /// <param name="name">The member's name.</param>
    /// <param name="value">Its value as JSON.</param>
    public JsonObjectText Add(string name, string value) => AddMember(name, $"{JsonText.Quote(name)}:{value}");

    /// <summary>Adds the members of another object that this one does not have.</summary>
    public JsonObjectText AddAll(JsonObjectText other)
    {
        foreach ((string name, string text) in other._members) AddMember(name, text);
        return this;
    }

    public bool Has(string name) => _names.Contains(name);

    public override string ToString() => $"{{{string.Join(",", _members.Select(static member => member.Text))}}}";

    private JsonObjectText AddMember(string name, string text)
    {
        if (_names.Add(name)) _members.Add((name, text));
        return this;
    }
}
