using Bus.Codecs.Tests.Support;
using Bus.Codecs.Tests.Tables;

namespace Bus.Codecs.Tests;

/// <summary>Whatever the value: the same text, and what one writes the other reads.</summary>
internal sealed class SameAsSystemTextJson
{
    private static IEnumerable<TestCaseData> Written() => AllTables.Rows(static row => row.Agreement != Agreement.None);

    private static IEnumerable<TestCaseData> Shared() => AllTables.Rows(static row => row.Agreement == Agreement.Full);

    private static IEnumerable<TestCaseData> Own() => AllTables.Rows(static row => row.Agreement == Agreement.None);

    [TestCaseSource(nameof(Written))]
    public void A_value_is_the_same_text(Row row) => row.WritesTheSameText();

    [TestCaseSource(nameof(Shared))]
    public void Our_text_is_the_same_value_there(Row row) => row.IsReadByTheOracle();

    [TestCaseSource(nameof(Written))]
    public void Its_text_is_the_same_value_here_however_it_is_formatted(Row row) => row.ReadsTheOraclesText();

    [TestCaseSource(nameof(Own))]
    public void A_value_that_only_we_write_comes_back_however_it_is_formatted(Row row) => row.ReadsItsOwnText();
}
