using Bus.Generators.Model.Shapes;
using Microsoft.CodeAnalysis.CSharp;

namespace Bus.Generators.Emitting.Codecs;

/// <summary>The locals that hold what was read of an object, each with a name of its own.</summary>
internal sealed class MemberLocals
{
    private readonly Dictionary<MemberModel, string> _names = [];

    public MemberLocals(IEnumerable<MemberModel> members)
    {
        Members = [.. members.Where(static member => member.IsRead)];
        // What the method has locals and a parameter for itself.
        HashSet<string> taken = ["reader", "state", "name", "value", "result", "defaults", "extension", "key", "item", "exception"];
        foreach (MemberModel member in Members)
        {
            string name = member.Name.TrimStart('@');
            name = char.ToLowerInvariant(name[0]) + name.Substring(1);
            if (name.StartsWith("seen", StringComparison.Ordinal)) name += "Member";
            while (!taken.Add(name)) name += "Member";
            _names[member] = SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None && SyntaxFacts.GetContextualKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
        }
    }

    /// <summary>The members that are read, in the order of their bits.</summary>
    public MemberModel[] Members { get; }

    public string Of(MemberModel member) => _names[member];
}
