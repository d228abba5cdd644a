using System.Globalization;
using Bus.Generators.Model.Shapes;

namespace Bus.Generators.Emitting.Codecs;

/// <summary>Writes the method that reads an object's members, in whatever order they come, and makes the object.</summary>
internal static class ObjectReaderWriter
{
    private const int BitsPerWord = 64;

    public static void Write(SourceWriter writer, ObjectShape shape)
    {
        writer.Lines($"internal static {shape.Type} ReadMembers<TReader>(ref TReader reader)");
        writer.Open($"    {CodecText.ReaderConstraint}");
        if (shape.CanBeMade)
        {
            MemberLocals locals = new(shape.Members);
            WriteLoop(writer, locals, shape.Extension);
            WriteConstruction(writer, shape, locals);
        }
        else
        {
            writer.Lines($"throw reader.Fail({Names.Literal($"is of {shape.Title}, which cannot be made of what travels: {shape.Obstacle?.Text}")});");
        }
        writer.Close();
    }

    /// <summary>Writes the locals, the loop over what came, and the check of what has to be there.</summary>
    public static void WriteLoop(SourceWriter writer, MemberLocals locals, ExtensionDataModel? extension)
    {
        MemberModel[] members = locals.Members;
        foreach (MemberModel member in members)
            writer.Lines($"{member.Use.Type} {locals.Of(member)} = {member.Default ?? "default"}{(member.Default is null or "default" ? "!" : "")};");
        if (extension is not null) writer.Lines($"{extension.Type}? extension = null;");
        for (int word = 0; word * BitsPerWord < members.Length; word++) writer.Lines($"ulong {SeenOf(word)} = 0;");
        writer.Lines("int state = reader.BeginObject();");
        writer.Open($"while (reader.NextName(ref state, out {CodecText.NameSpan} name))");
        // A parameter without a member has a bit, as all have, but no name.
        NameSwitchWriter.Write(writer, "name", members.Select((member, index) => (member.BusName,
            $"{locals.Of(member)} = {member.Use.Codec}.Read(ref reader);\n{SeenOf(index / BitsPerWord)} |= {Bit(index)};\ncontinue;")).Where(static item => item.BusName.Length > 0));
        if (extension is null) writer.Lines("reader.Skip();");
        else
        {
            if (extension.Discriminators.Count > 0)
                writer.Lines($"if ({string.Join(" || ", extension.Discriminators.Select(static name => $"global::System.MemoryExtensions.SequenceEqual(name, {CodecText.Utf8(name)})"))})\n{{\n    reader.Skip();\n    continue;\n}}");
            writer.Lines($"""
                string key = global::System.Text.Encoding.UTF8.GetString(name);
                (extension ??= new())[key] = {extension.Codec}.Read(ref reader);
                """);
        }
        writer.Close();
        WriteCheck(writer, members);
    }

    private static void WriteCheck(SourceWriter writer, MemberModel[] members)
    {
        for (int word = 0; word * BitsPerWord < members.Length; word++)
        {
            MemberModel[] part = [.. members.Skip(word * BitsPerWord).Take(BitsPerWord)];
            ulong required = 0;
            for (int index = 0; index < part.Length; index++)
                if (part[index].IsRequired) required |= 1UL << index;
            if (required == 0) continue;
            string mask = $"0x{required.ToString("X", CultureInfo.InvariantCulture)}UL";
            writer.Lines($"""
                if (({SeenOf(word)} & {mask}) != {mask})
                    throw reader.Fail({CodecText.Namespace}.MissingMember.Of({SeenOf(word)}, {mask}, {string.Join(", ", part.Select(static member => Names.Literal(member.BusName)))}));
                """);
        }
    }

    private static void WriteConstruction(SourceWriter writer, ObjectShape shape, MemberLocals locals)
    {
        MemberModel[] members = locals.Members;
        string arguments = string.Join(", ", members.Where(static member => member.Restore == RestoreKind.Constructor).OrderBy(static member => member.Position).Select(member => locals.Of(member) + (member.IsForgiven ? "!" : "")));
        if (shape.Construction == ConstructionKind.Tuple)
        {
            writer.Lines($"return ({arguments});");
            return;
        }
        List<string> required = [.. members.Where(static member => member.Restore == RestoreKind.Required).Select(member => $"{member.Name} = {locals.Of(member)}")];
        (string Name, string Local, string Seen)[] optional = [.. Optional(members, RestoreKind.Init).Select(item => (item.Member.Name, locals.Of(item.Member), item.Seen))];
        if (shape.Extension is { Restore: RestoreKind.Init } extension) optional = [.. optional, (extension.Name, "extension", "extension is not null")];
        if (shape.Extension is { Restore: RestoreKind.Required } needed) required.Add($"{needed.Name} = extension ?? new()");
        if (optional.Length == 0) writer.Lines($"{shape.Type} result = {New(arguments, required)};");
        else WriteOptional(writer, shape, arguments, required, optional);
        foreach ((MemberModel member, string seen) in Optional(members, RestoreKind.Set))
            writer.Lines($"if ({seen}) result.{member.Name} = {locals.Of(member)};");
        if (shape.Extension is { Restore: RestoreKind.Set } rest) writer.Lines($"if (extension is not null) result.{rest.Name} = extension;");
        if (shape.Extension is { Restore: RestoreKind.None } filled)
            writer.Lines($"if (extension is not null)\n    foreach (var (key, item) in extension) result.{filled.Name}[key] = item;");
        writer.Lines("return result;");
    }

    // A member that can only be set in an initializer has to be named there, though it may not have come: then it is given what the type
    // itself gives it, which an object without it tells.
    private static void WriteOptional(
        SourceWriter writer, ObjectShape shape, string arguments, List<string> required, (string Name, string Local, string Seen)[] optional)
    {
        string all = string.Join(" && ", optional.Select(static item => item.Seen));
        writer.Lines($"{shape.Type} result;");
        writer.Open($"if ({all})");
        writer.Lines($"result = {New(arguments, [.. required, .. optional.Select(static item => $"{item.Name} = {item.Local}")])};");
        writer.Close();
        writer.Open("else");
        writer.Lines($"{shape.Type} defaults = {New(arguments, required)};");
        writer.Lines($"result = {New(arguments, [.. required, .. optional.Select(static item => $"{item.Name} = {item.Seen} ? {item.Local} : defaults.{item.Name}")])};");
        writer.Close();
    }

    private static IEnumerable<(MemberModel Member, string Seen)> Optional(MemberModel[] members, RestoreKind kind) => members
        .Select(static (member, index) => (member, $"({SeenOf(index / BitsPerWord)} & {Bit(index)}) != 0"))
        .Where(item => item.member.Restore == kind);

    private static string New(string arguments, List<string> initializers)
        => $"new({arguments}){(initializers.Count == 0 ? "" : $" {{ {string.Join(", ", initializers)} }}")}";

    private static string SeenOf(int word) => word == 0 ? "seen" : "seen" + Names.Literal(word + 1);

    private static string Bit(int index) => $"0x{(1UL << (index % BitsPerWord)).ToString("X", CultureInfo.InvariantCulture)}UL";
}
