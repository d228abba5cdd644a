using System.Globalization;
using Bus.Generators.Emitting;
using Bus.Generators.Locking;
using Bus.Generators.Model.Shapes;

namespace Bus.Analyzers.Lock;

/// <summary>Reads a lock from its file. Whatever is in the file, it says what is wrong rather than to guess.</summary>
internal sealed class LockReader
{
    // Thousands of contracts fit; what is larger is another file.
    private const int LongestFile = 32 * 1024 * 1024;

    private static readonly HashSet<string> Kinds = [.. WireKinds.All];

    private readonly LockModel _model = new();
    private LockProblem? _problem;

    /// <summary>The lock, or null and what is wrong.</summary>
    public static LockModel? Read(string text, out LockProblem? problem)
    {
        problem = null;
        if (text.Length > LongestFile)
        {
            problem = new(0, "it is too large for a lock");
            return null;
        }
        if (LockJson.Read(text, out problem) is not { } node) return null;
        LockReader reader = new();
        reader.Read(node);
        problem = reader._problem;
        return problem is null ? reader._model : null;
    }

    private void Read(LockNode node)
    {
        if (node is not LockNode.Object root || root.Find(LockWords.Version) is not LockNode.Number version)
        {
            Fail(node, "it has no version");
            return;
        }
        if (version.Value != LockText.Version)
        {
            Fail(version, string.Format(CultureInfo.InvariantCulture, "it is of version {0}, and these analyzers know {1}: bring the bus' package up to date", version.Value, LockText.Version));
            return;
        }
        foreach (KeyValuePair<string, LockNode> api in Members(root, LockWords.Apis)) _model.Apis[api.Key] = ApiOf(api.Value);
        foreach (KeyValuePair<string, LockNode> type in Members(root, LockWords.Types))
            if (ShapeOf(type.Value) is { } shape) _model.Types[type.Key] = shape;
    }

    private LockApi ApiOf(LockNode node)
    {
        LockApi api = new() { Line = node.Line };
        foreach (KeyValuePair<string, LockNode> @event in Members(node, LockWords.Events))
            if (TypeOf(@event.Value) is { } payload) api.Events[@event.Key] = payload;
        foreach (KeyValuePair<string, LockNode> rpc in Members(node, LockWords.Rpcs))
        {
            LockNode? result = (rpc.Value as LockNode.Object)?.Find(LockWords.Result);
            LockRpc one = api.Rpcs[rpc.Key] = new() { Result = result is null ? null : TypeOf(result) };
            ReadMembers(rpc.Value, LockWords.Parameters, one.Parameters);
        }
        return api;
    }

    private LockShape? ShapeOf(LockNode node)
    {
        if (node is not LockNode.Object of) return Fail(node, "a type is no object");
        if (of.Find(LockWords.Converted) is { } converter)
            return converter is LockNode.Text { Value: var name } ? new LockConverted { Converter = name } : Fail(converter, "a converter has no name");
        if (of.Find(LockWords.Enum) is { } number) return EnumOf(of, number);
        LockObject found = new()
        {
            IsAbstract = of.Find(LockWords.Abstract) is LockNode.True,
            TakesAnyMember = of.Find(LockWords.AnyMember) is LockNode.True,
            Discriminator = (of.Find(LockWords.Discriminator) as LockNode.Text)?.Value,
        };
        ReadMembers(of, LockWords.Members, found.Members);
        if (found.Discriminator is null) return found;
        foreach (KeyValuePair<string, LockNode> one in Members(of, LockWords.Cases))
        {
            if (one.Value is LockNode.Text text) found.Cases.Add(new(JsonText.Quote(text.Value), one.Key));
            else if (one.Value is LockNode.Number value) found.Cases.Add(new(value.Value.ToString(CultureInfo.InvariantCulture), one.Key));
            else if (one.Value is LockNode.Null) found.Cases.Add(new(null, one.Key));
            else Fail(one.Value, $"'{one.Key}' is told by neither text nor a number");
        }
        return found;
    }

    private LockShape? EnumOf(LockNode.Object of, LockNode number)
    {
        if (number is not LockNode.Text { Value: { } kind } || !Kinds.Contains(kind)) return Fail(number, "the numbers of an enum are of no kind that is known");
        LockEnum found = new() { Number = kind, IsFlags = of.Find(LockWords.Flags) is LockNode.True, IsNumber = of.Find(LockWords.Numbers) is LockNode.True };
        ReadValues(of, LockWords.Values, found.Values);
        if (of.Find(LockWords.Aliases) is not null) ReadValues(of, LockWords.Aliases, found.Aliases);
        return found;
    }

    private void ReadValues(LockNode node, string name, SortedDictionary<string, long> values)
    {
        foreach (KeyValuePair<string, LockNode> value in Members(node, name))
        {
            if (value.Value is LockNode.Number bits) values[value.Key] = bits.Value;
            else Fail(value.Value, $"the value '{value.Key}' is no number");
        }
    }

    private void ReadMembers(LockNode node, string name, SortedDictionary<string, LockMember> members)
    {
        foreach (KeyValuePair<string, LockNode> member in Members(node, name))
        {
            if (member.Value is LockNode.Text { Value: var text } && LockMemberText.Read(text) is { } read) members[member.Key] = read;
            else Fail(member.Value, $"'{member.Key}' is of no type that is known");
        }
    }

    private LockType? TypeOf(LockNode node)
    {
        if (node is LockNode.Text { Value: var text } && LockTypeText.Read(text) is { } type) return type;
        Fail(node, "a type is none that is known");
        return null;
    }

    private IReadOnlyList<KeyValuePair<string, LockNode>> Members(LockNode node, string name)
    {
        if ((node as LockNode.Object)?.Find(name) is LockNode.Object found) return found.Members;
        Fail(node, $"it has no '{name}'");
        return [];
    }

    private LockShape? Fail(LockNode node, string text)
    {
        _problem ??= new(node.Line, text);
        return null;
    }
}
