using System.Numerics;
using System.Text.Json.Nodes;
using Bus.Codecs.Tests.Support;
using Bus.Codecs.Tests.Tables;

namespace Bus.Codecs.Tests;

/// <summary>Where System.Text.Json writes nothing, or writes or reads another way, this is what travels.</summary>
internal sealed class OurOwnTexts
{
    private static readonly ApiDescriptor Objects = ObjectTable.Table.Api;

    // An attribute cannot hold them.
    private static string[] Halves() => ["\ud800", "a\udc00", "\udc00\ud800", "plain \ud83d plain"];

    [Test]
    public void Are_these() => Assert.Multiple(static () =>
    {
        Is(FrameworkTables.Scalars.Api, "BigInteger", BigInteger.Pow(-10, 31), "-10000000000000000000000000000000");
        Is(EnumTables.Keys.Api, "NumberedEnum", new Dictionary<Numbered, int> { [Numbered.Below] = 1 }, """{"-1":1}""");
        Is(Objects, "NamedTuple", (1, (string?)null), """{"number":1,"full_name":null}""");
        Is(Objects, "LongTuple", (1, 2, 3, 4, 5, 6, 7, 8, 9), """{"a":1,"b":2,"c":3,"d":4,"e":5,"f":6,"g":7,"h":8,"i":9}""");
        Is(Objects, "TupleMember", new WithTuple((1, "r"), [(2, 3)]), """{"pair":{"left":1,"right":"r"},"pairs":[{"item1":2,"item2":3}]}""");
        Is(AttributeTables.Attributes.Api, "NodeExtension", new ExtendedNodes { Number = 1, Rest = new() { ["a"] = null, ["b"] = new JsonArray(2) } }, """{"number":1,"a":null,"b":[2]}""");
        Is<Holder<int>>(AttributeTables.Unions.Api, "Generic", new NumberHolder(1, 2), """{"$type":"number","extra":2,"content":1}""");
        Is<Holder<string>>(AttributeTables.Unions.Api, "OtherGeneric", new TextHolder("t"), """{"$type":"text","content":"t"}""");
    });

    [Test]
    public void Name_every_row_that_System_Text_Json_does_not_have()
        => Assert.That(
            AllTables.Tables.SelectMany(static table => table.Rows).Where(static row => row.Agreement == Agreement.None).Select(static row => row.Name.Split('.')[1]),
            NUnit.Framework.Is.EquivalentTo(["BigInteger", "NumberedEnum", "NamedTuple", "LongTuple", "TupleMember", "NodeExtension", "Generic", "OtherGeneric"]));

    [Test]
    public void Of_stacks_are_read_as_they_were_written()
    {
        Wire<Stack<int>> wire = WireOf<Stack<int>>(FrameworkTables.Sequences.Api, "Stack");
        Assert.That(wire.Read("[3,2,1]").Pop(), NUnit.Framework.Is.EqualTo(3));
    }

    [TestCaseSource(nameof(Halves))]
    public void Never_hold_half_a_surrogate_pair(string text) => Assert.Multiple(() =>
    {
        Assert.That(() => WireOf<string>(FrameworkTables.Scalars.Api, "String").Write(text), Throws.TypeOf<BusFormatException>(), "text");
        Assert.That(() => WireOf<Dictionary<string, int>>(EnumTables.Keys.Api, "String").Write(new() { [text] = 1 }), Throws.TypeOf<BusFormatException>(), "a key");
        Assert.That(() => WireOf<char>(FrameworkTables.Scalars.Api, "Char").Write(text.First(char.IsSurrogate)), Throws.TypeOf<BusFormatException>(), "a character");
    });

    private static Wire<T> WireOf<T>(ApiDescriptor api, string member) => WireVisitor.Of<T>(api.Rpcs.Single(rpc => rpc.Member == member));

    private static void Is<T>(ApiDescriptor api, string member, T value, string text)
    {
        Wire<T> wire = WireOf<T>(api, member);
        Assert.That(wire.WriteText(value), NUnit.Framework.Is.EqualTo(text), member);
        Assert.That(wire.WriteText(wire.Read(text)), NUnit.Framework.Is.EqualTo(text), $"{member}, read");
    }
}
