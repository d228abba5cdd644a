namespace Bus.Generators.Emitting.Codecs;

/// <summary>The text of a JSON object, put together member by member; a name that is there already stays as it is.</summary>
internal sealed class JsonObjectText
{
    private readonly List<(string Name, string Text)> _members = [];

    /// <param name="name">The member's name.</param>
    /// <param name="value">Its value as JSON.</param>
    public JsonObjectText Add(string name, string value)
    {
        if (!Has(name)) _members.Add((name, $"{JsonText.Quote(name)}:{value}"));
        return this;
    }

    /// <summary>Adds a member as text, with its name.</summary>
    public JsonObjectText Raw(string member)
    {
        _members.Add((member.Substring(1, member.IndexOf('"', 1) - 1), member));
        return this;
    }

    /// <summary>Adds the members of another object that this one does not have.</summary>
    public JsonObjectText AddAll(JsonObjectText other)
    {
        foreach ((string name, string text) in other._members)
            if (!Has(name)) _members.Add((name, text));
        return this;
    }

    public bool Has(string name) => _members.Exists(member => member.Name == name);

    public override string ToString() => $"{{{string.Join(",", _members.Select(static member => member.Text))}}}";
}
