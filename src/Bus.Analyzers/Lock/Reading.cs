using Bus.Generators.Locking;
using Bus.Generators.Model.Shapes;

namespace Bus.Analyzers.Lock;

/// <summary>
/// Whether readers can read what writers of another version write: unknown members are passed over, missing ones take their default or are refused,
/// and everything else has to fit. Types are compared by what they are: pairs that are being compared already count as fitting.
/// </summary>
/// <param name="written">The types of the writer.</param>
/// <param name="read">The types of the reader.</param>
/// <param name="isFromLock">Whether the writer is what the lock holds: then there are others who wrote by it, and they left out what they could.</param>
internal sealed class Reading(LockModel written, LockModel read, bool isFromLock = false)
{
    // No contract goes so deep before it comes back to types that were compared; a file may claim it.
    private const int MostLevels = 128;

    private readonly Dictionary<(LockType, LockType), bool> _alike = [];
    private HashSet<(string, string)> _compared = [];
    private bool _findsRenames = true;
    private readonly List<ReadingProblem> _problems = [];
    private readonly List<ReadingDifference> _differences = [];
    private readonly Stack<string> _path = [];

    public IReadOnlyList<ReadingProblem> Problems => _problems;

    /// <summary>What differs and can be read all the same.</summary>
    public IReadOnlyList<ReadingDifference> Differences => _differences;

    /// <summary>Whether anything differs, be it a problem or not.</summary>
    public bool Differs => _problems.Count + _differences.Count > 0;

    /// <summary>Compares parameters.</summary>
    public void Compare(IReadOnlyDictionary<string, LockMember> from, IReadOnlyDictionary<string, LockMember> to) => CompareMembers(from, to, null, null);

    /// <summary>Compares types.</summary>
    public void Compare(LockType from, LockType to)
    {
        if (_path.Count > MostLevels) return;
        if (from is LockType.Nullable nullable)
        {
            if (to is LockType.Nullable both) to = both.Inner;
            else if (to is LockType.Scalar { Kind: WireKinds.Json }) NoteType(from, to);
            else if (!IsUnsupported(to)) Add(ReadingProblemKind.Null, $"{Place} may be null and is read as {Name(to)}");
            ComparePlain(nullable.Inner, to);
            return;
        }
        if (to is LockType.Nullable optional)
        {
            Note("may be null now");
            to = optional.Inner;
        }
        ComparePlain(from, to);
    }

    private string Path => string.Concat(_path.Reverse()).TrimStart('.');

    private string Place => Path.Length == 0 ? "the value" : $"'{Path}'";

    private void ComparePlain(LockType from, LockType to)
    {
        if (IsUnsupported(from) || IsUnsupported(to)) return;
        switch (from, to)
        {
            case (LockType.List fromList, LockType.List toList):
                Within("[]", () => Compare(fromList.Items, toList.Items));
                break;
            case (LockType.Map fromMap, LockType.Map toMap):
                Within("{}", () =>
                {
                    CompareKeys(fromMap.Keys, toMap.Keys);
                    Compare(fromMap.Values, toMap.Values);
                });
                break;
            case (LockType.Reference fromType, LockType.Reference toType) when Find(written, fromType) is { } fromShape && Find(read, toType) is { } toShape:
                // What is called the same in C# is the same, when the question is what a member became; what changed in it is told of it.
                if (!_findsRenames && fromType.Name == toType.Name) break;
                if (_compared.Add((fromType.Name, toType.Name))) CompareShapes(fromType, fromShape, toType, toShape);
                break;
            case (LockType.Scalar fromScalar, LockType.Scalar toScalar):
                if (!ScalarReading.CanRead(fromScalar, toScalar)) AddType(from, to);
                else if (fromScalar != toScalar) NoteType(from, to);
                break;
            default:
                CompareUnlike(from, to);
                break;
        }
    }

    private void CompareShapes(LockType.Reference from, LockShape fromShape, LockType.Reference to, LockShape toShape)
    {
        switch (fromShape, toShape)
        {
            case (LockConverted fromConverted, LockConverted toConverted):
                // Whether another converter writes the same, only its author knows.
                if (fromConverted.Converter != toConverted.Converter) Note("has another converter, of which only its author knows what it writes", to.Name);
                break;
            case (LockEnum fromEnum, LockEnum toEnum):
                CompareEnums(from, fromEnum, to, toEnum);
                break;
            case (LockObject fromObject, LockObject toObject):
                CompareObjects(from, fromObject, to, toObject);
                break;
            default:
                AddType(from, to);
                break;
        }
    }

    /// <summary>Types of different forms, of which some are alike on the wire.</summary>
    private void CompareUnlike(LockType from, LockType to)
    {
        LockShape? fromShape = from is LockType.Reference fromType ? Find(written, fromType) : null, toShape = to is LockType.Reference toType ? Find(read, toType) : null;
        bool canRead = (from, to) switch
        {
            (_, LockType.Scalar { Kind: WireKinds.Json or WireKinds.JsonNode }) => true,
            (LockType.Map, LockType.Scalar { Kind: WireKinds.JsonObject }) or (LockType.List, LockType.Scalar { Kind: WireKinds.JsonArray }) => true,
            (LockType.Reference, LockType.Scalar { Kind: WireKinds.JsonObject }) => fromShape is LockObject,
            (LockType.Reference, LockType.Scalar scalar) when fromShape is LockEnum @enum => EnumReading.CanRead(@enum, scalar),
            (LockType.Scalar scalar, LockType.Reference) when toShape is LockEnum @enum => EnumReading.CanRead(scalar, @enum),
            (LockType.Scalar { Kind: WireKinds.JsonObject }, LockType.Map { Keys: LockType.Scalar { Kind: WireKinds.Text }, Values: var values }) => IsAnything(values),
            (LockType.Scalar { Kind: WireKinds.JsonArray }, LockType.List { Items: var items }) => IsAnything(items),
            _ => false,
        };
        if (canRead) NoteType(from, to);
        else AddType(from, to);
    }

    private void CompareKeys(LockType from, LockType to)
    {
        if (from is LockType.Scalar fromScalar && to is LockType.Scalar toScalar)
        {
            if (!ScalarReading.CanReadKey(fromScalar.Kind, toScalar.Kind)) AddType(from, to);
            else if (fromScalar != toScalar) NoteType(from, to);
        }
        else if (from is LockType.Reference && to is LockType.Reference)
        {
            ComparePlain(from, to);
        }
        else
        {
            // Numbers are names there: a text takes them as well.
            bool canRead = to is LockType.Scalar { Kind: WireKinds.Text } || (from is LockType.Scalar { Kind: var kind } && to is LockType.Reference type
                && ScalarReading.IsInteger(kind) && Find(read, type) is LockEnum @enum && ScalarReading.Fits(kind, @enum.Number));
            if (canRead) NoteType(from, to);
            else AddType(from, to);
        }
    }

    private void CompareEnums(LockType.Reference from, LockEnum fromEnum, LockType.Reference to, LockEnum toEnum)
    {
        if (EnumReading.DifferenceOf(fromEnum, toEnum) is { } difference) Note(difference, to.Name);
        if (EnumReading.ProblemOf(fromEnum, toEnum, Place) is { } problem) Add(problem with { Path = Path, WrittenType = from.Name, ReadType = to.Name });
    }

    private void CompareObjects(LockType.Reference from, LockObject fromObject, LockType.Reference to, LockObject toObject)
    {
        if (fromObject.IsAbstract != toObject.IsAbstract) Note($"is {(toObject.IsAbstract ? "abstract" : "made itself")} now", to.Name);
        if (fromObject.TakesAnyMember != toObject.TakesAnyMember) Note($"{(toObject.TakesAnyMember ? "takes" : "drops")} members that nobody knows", to.Name);
        if (UnionReading.Differ(fromObject, toObject)) Note("is told by other values", to.Name);
        foreach (UnionPair pair in UnionReading.Pairs(written, from.Name, fromObject, read, to.Name, toObject))
        {
            if (pair.Problem is { } problem) Add(new(Path, ReadingProblemKind.Unknown, $"{Place} {problem}") { WrittenType = from.Name, ReadType = to.Name, IsSilent = pair.IsSilent });
            else CompareMembers(pair.From!.Members, pair.To!.Members, pair.FromName, pair.ToName);
        }
    }

    private void CompareMembers(IReadOnlyDictionary<string, LockMember> from, IReadOnlyDictionary<string, LockMember> to, string? fromType, string? toType)
    {
        MemberRenames? renames = _findsRenames ? new(from, to, IsAlike) : null;
        foreach (string gone in from.Keys.Where(name => !to.ContainsKey(name))) Within("." + gone, () => Note("is gone", toType, detail: gone));
        foreach (KeyValuePair<string, LockMember> member in to)
        {
            bool isThere = from.TryGetValue(member.Key, out LockMember sent);
            if (MemberDifferences.Of(sent, member.Value) is { } difference) Within("." + member.Key, () => Note(difference, toType, member.Key));
            if (member.Value.IsUnread) continue;
            string? replaced = renames?.Of(member.Key);
            Within("." + member.Key, () =>
            {
                ReadingProblem about = new(Path, ReadingProblemKind.Missing, "") { WrittenType = fromType, ReadType = toType, Member = member.Key };
                if (replaced is not null)
                    Add(about with { Kind = ReadingProblemKind.Renamed, Reason = $"what is sent as '{replaced}' is read as '{member.Key}'", RenamedFrom = replaced, IsSilent = member.Value.IsOptional });
                else if (!isThere || sent.IsUnwritten)
                {
                    if (!member.Value.IsOptional) Add(about with { Reason = $"'{Path}' is not sent and required", PerhapsFrom = renames?.PerhapsOf(member.Key) ?? [] });
                }
                else
                {
                    // Builds of the lock's version may write it always; but there are older ones, and peers that go by the schema.
                    if ((sent.IsOmitted || (isFromLock && sent.IsOptional)) && !member.Value.IsOptional) Add(about with { Reason = $"'{Path}' may be left out and is required" });
                    CompareTypes(sent, fromType, member, toType);
                }
            });
            // What else changed in what was renamed is told by its new name, whichever way one goes.
            if (replaced is not null) Within("." + (isFromLock ? member.Key : replaced), () => CompareTypes(from[replaced], fromType, member, toType));
        }
    }

    private void CompareTypes(LockMember sent, string? fromType, KeyValuePair<string, LockMember> member, string? toType)
    {
        int count = _problems.Count, differences = _differences.Count;
        Compare(WrittenType(sent, member.Value.Type), member.Value.Type);
        // Those of the member's own type are the member's; those further down have their own.
        for (int index = count; index < _problems.Count; index++)
            if (_problems[index] is { ReadType: null, Member: null }) _problems[index] = _problems[index] with { WrittenType = fromType, ReadType = toType, Member = member.Key };
        for (int index = differences; index < _differences.Count; index++)
            if (_differences[index] is { ReadType: null, Member: null }) _differences[index] = _differences[index] with { ReadType = toType, Member = member.Key, Detail = _differences[index].Path.Substring(Path.Length) };
    }

    /// <summary>What is left out for null is never written as null.</summary>
    private static LockType WrittenType(LockMember sent, LockType read) => sent is { IsOmitted: true, Type: LockType.Nullable nullable } && read is not LockType.Nullable ? nullable.Inner : sent.Type;

    /// <summary>Whether what has one type may be what has the other under a new name.</summary>
    private bool IsAlike(LockType from, LockType to)
    {
        if (_alike.TryGetValue((from, to), out bool known)) return known;
        // Pairs that are being compared count as fitting, for a member may lead back to its own type. And whoever asks this need not know of renames
        // further down: asked there again, it would have no end.
        Reading there = new(written, read) { _compared = [.. _compared], _findsRenames = false }, back = new(read, written) { _compared = [.. _compared.Select(static pair => (pair.Item2, pair.Item1))], _findsRenames = false };
        there.Compare(from, to);
        back.Compare(to, from);
        return _alike[(from, to)] = there.Problems.Count + back.Problems.Count == 0;
    }

    private static bool IsAnything(LockType type) => type is LockType.Scalar { Kind: WireKinds.Json } or LockType.Nullable { Inner: LockType.Scalar { Kind: WireKinds.Json or WireKinds.JsonNode } };

    private static bool IsUnsupported(LockType type) => type is LockType.Scalar { Kind: WireKinds.Unsupported };

    private static LockShape? Find(LockModel model, LockType.Reference type) => model.Types.TryGetValue(type.Name, out LockShape shape) ? shape : null;

    private static string Name(LockType type) => type.ToString().Replace("#", "");

    private void Within(string step, Action compare)
    {
        _path.Push(step);
        compare();
        _path.Pop();
    }

    private void AddType(LockType from, LockType to) => Add(ReadingProblemKind.Type, $"{Place} is sent as {Name(from)} and read as {Name(to)}");

    private void Add(ReadingProblemKind kind, string reason) => Add(new(Path, kind, reason));

    private void Add(ReadingProblem problem) => _problems.Add(problem);

    private void NoteType(LockType from, LockType to) => Note($"was {Name(from)} and is {Name(to)} now");

    private void Note(string what, string? readType = null, string? member = null, string detail = "")
        => _differences.Add(new(Path, Place, what) { ReadType = readType, Member = member, Detail = detail });
}
