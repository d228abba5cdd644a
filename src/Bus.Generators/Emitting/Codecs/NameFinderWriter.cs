using System.Globalization;

namespace Bus.Generators.Emitting.Codecs;

/// <summary>Writes the method that finds a member by its name: few names by a switch, many by a perfect hash.</summary>
internal static class NameFinderWriter
{
    // Below, what a wrongly guessed branch costs is less than what the tables do.
    private const int FewNames = 8;

    /// <param name="writer">The file.</param>
    /// <param name="kind"><c>Rpc</c> or <c>Event</c>.</param>
    /// <param name="members">The members' names on the bus, and the fields with their descriptors, in the order of the contract.</param>
    public static void Write(SourceWriter writer, string kind, (string Name, string Field)[] members)
    {
        NameTable? table = members.Length > FewNames ? NameTable.Of([.. members.Select(static member => member.Name)]) : null;
        if (table is not null)
        {
            writer.Lines($"private static {CodecText.NameSpan.Replace("byte", "ushort")} {kind}Displacements => [{Numbers(table.Displacements)}];");
            writer.Line();
            writer.Lines($"private static {CodecText.NameSpan.Replace("byte", "ushort")} {kind}Places => [{Numbers(table.Places)}];");
            writer.Line();
        }
        writer.Lines("/// <inheritdoc/>");
        writer.Open($"public override {Names.Descriptors}.{kind}Descriptor? Find{kind}({CodecText.NameSpan} name)");
        if (table is not null)
        {
            writer.Lines($"return {kind}At({CodecText.Namespace}.Utf8NameTable.PlaceOf(name, 0x{table.Seed.ToString("X", CultureInfo.InvariantCulture)}UL, {kind}Displacements, {kind}Places), name);");
        }
        else
        {
            // Two members with one name compile; the first one is meant until an analyzer says so.
            NameSwitchWriter.Write(writer, "name", members.GroupBy(static member => member.Name).Select(static group => (group.Key, $"return {group.First().Field};")));
            writer.Lines("return null;");
        }
        writer.Close();
    }

    private static string Numbers(ushort[] numbers) => string.Join(", ", numbers.Select(static number => number.ToString(CultureInfo.InvariantCulture)));
}
