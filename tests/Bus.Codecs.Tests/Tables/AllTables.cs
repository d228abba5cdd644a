using Bus.Codecs.Tests.Support;

namespace Bus.Codecs.Tests.Tables;

/// <summary>Every table.</summary>
internal static class AllTables
{
    public static readonly Table[] Tables = [FrameworkTables.Scalars, FrameworkTables.Sequences, FrameworkTables.Dictionaries, EnumTables.Enums, EnumTables.Keys, ObjectTable.Table, AttributeTables.Attributes, AttributeTables.Unions];

    public static IEnumerable<TestCaseData> Rows(Func<Row, bool> which)
        => Tables.SelectMany(static table => table.Rows).Where(which).Select(static row => new TestCaseData(row).SetArgDisplayNames(row.Name));
}
