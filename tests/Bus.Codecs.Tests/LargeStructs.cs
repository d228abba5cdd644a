using System.Text;
using Bus.Codecs.Tests.Support;
using static Bus.Codecs.Tests.Support.Bounds;
using static Bus.Codecs.Tests.Support.SmallStack;

namespace Bus.Codecs.Tests;

/// <summary>Types that take much stack are refused before the stack ends, which nothing would survive.</summary>
[TestFixture(typeof(Kilobytes2), "bulky2")]
[TestFixture(typeof(Kilobytes4), "bulky4")]
internal sealed class LargeStructs<TFilling>(string rpc)
    where TFilling : struct
{
    private const int Levels = 30;
    private const string OutOfStack = "is nested deeper than this thread's stack allows";

    private readonly Wire<Bulky<TFilling>> _wire = WireVisitor.Of<Bulky<TFilling>>(Of<IBulkyApi>().FindRpc(Encoding.UTF8.GetBytes(rpc))!);

    [Test]
    public void Are_read_and_written_where_the_stack_is_large([Values("items", "pairs", "any")] string member)
        => Assert.That(RunOn(64, () => WithoutNull(_wire.WriteText(_wire.Read(Nested(member))))), Is.EqualTo(Nested(member)));

    [Test]
    public void Are_read_or_refused_where_the_stack_is_small([Values("items", "pairs", "any")] string member, [Values(1, 2, 8)] int megabytes)
        => Assert.That(RunOn(megabytes, () => ReadOrRefusal(Nested(member))), Is.EqualTo("").Or.StartWith(OutOfStack));

    [Test]
    public void Are_written_or_refused_where_the_stack_is_small([Values("items", "pairs", "any")] string member, [Values(1, 2, 8)] int megabytes)
    {
        Holder value = new();
        RunOn(64, () => value.Read(_wire, Nested(member)));
        Assert.That(RunOn(megabytes, () => WriteOrRefusal(value)), Is.EqualTo("").Or.StartWith(OutOfStack));
    }

    private static string Nested(string member) => member == "pairs"
        ? Nested("""{"number":1,"pairs":{"1":""", """{"number":1}""", "}}")
        : Nested($$"""{"number":1,"{{member}}":[""", "", "]}");

    private static string Nested(string start, string innermost, string end)
        => string.Concat(Enumerable.Repeat(start, Levels)) + innermost + string.Concat(Enumerable.Repeat(end, Levels));

    private static string WithoutNull(string text)
        => text.Replace(""","items":null""", "", StringComparison.Ordinal).Replace(""","pairs":null""", "", StringComparison.Ordinal).Replace(""","any":null""", "", StringComparison.Ordinal);

    private string ReadOrRefusal(string text)
    {
        try
        {
            _wire.Read(text);
            return "";
        }
        catch (BusFormatException refusal)
        {
            return refusal.Problem;
        }
    }

    private string WriteOrRefusal(Holder value)
    {
        try
        {
            _wire.Write(value.Value);
            return "";
        }
        catch (BusFormatException refusal)
        {
            return refusal.Problem;
        }
    }

    // On the heap, so that no method here holds a value on its stack.
    private sealed class Holder
    {
        public Bulky<TFilling> Value;

        public string Read(Wire<Bulky<TFilling>> wire, string text)
        {
            Value = wire.Read(text);
            return "";
        }
    }
}
