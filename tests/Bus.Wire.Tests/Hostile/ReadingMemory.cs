using System.Text;
using Bus.Wire.Tests.Support;

namespace Bus.Wire.Tests.Hostile;

/// <summary>Memory grows with the length of what is read and not faster, whatever its shape.</summary>
public sealed class ReadingMemory
{
    /// <summary>
    /// What a byte of text may cost. The worst is an item of three bytes, as <c>{},</c>, that becomes an object: those here have up to 21
    /// references, or a <c>JsonElement</c> with a document of its own. Contracts with larger types have to reckon with more.
    /// </summary>
    public const int BytesPerByte = 128;

    private const int Length = 300_000;

    [TestCase("objects", "[", "{},", "{}]")]
    [TestCase("sets", "[", "[],", "[]]")]
    [TestCase("sets", "[", "[1],", "[]]")]
    [TestCase("dictionaries", "[", "{},", "{}]")]
    [TestCase("dictionaries", "[", "{\"\":0},", "{}]")]
    [TestCase("numbers", "[", "0,", "0]")]
    [TestCase("arrays", "[", "[],", "[]]")]
    [TestCase("arrays", "[", "[0],", "[]]")]
    [TestCase("elements", "[", "0,", "0]")]
    [TestCase("elements", "[", "[],", "0]")]
    [TestCase("named_elements", "{", "\"1\":0,", "\"1\":0}")]
    [TestCase("extensions", "{\"color\":\"red\",", "\"a\":0,", "\"b\":0}")]
    [TestCase("uris", "[", "\"a\",", "\"\"]")]
    [TestCase("texts", "[", "\"a\",", "\"\"]")]
    [TestCase("texts", "[", "\"\\n\",", "\"\"]")]
    [TestCase("texts", "[\"", "\\u00e9", "\"]")]
    [TestCase("element", "[", "[],", "0]")]
    [TestCase("figures", "[", "{\"kind\":3,\"members\":[]},", "{\"kind\":3,\"members\":[]}]")]
    [TestCase("tree", "{\"name\":\"a\",\"named\":{", "\"a\":{\"name\":\"\"},", "\"b\":{\"name\":\"\"}}}")]
    [TestCase("tree", "{\"name\":\"a\",", "\"l\\u0065ft\":null,", "\"left\":null}")]
    public void Grows_with_the_text(string rpc, string start, string piece, string end)
    {
        WirePart part = WireParts.Of<IPilesApi>().Single(part => part.Name == $"{rpc} result");
        byte[] text = Encoding.UTF8.GetBytes(start + string.Concat(Enumerable.Repeat(piece, Length / piece.Length)) + end);
        long before = GC.GetAllocatedBytesForCurrentThread();
        object? value = part.Read(text);
        double ratio = (double)(GC.GetAllocatedBytesForCurrentThread() - before) / text.Length;
        TestContext.Out.WriteLine($"{ratio:F1} bytes per byte");
        Assert.That(value, Is.Not.Null);
        Assert.That(ratio, Is.LessThan(BytesPerByte), "bytes per byte");
    }

    [Test]
    public void Does_not_grow_with_what_is_refused([Values("numbers", "texts", "element", "tree", "figures")] string rpc, [Values("[", "{\"a\":", "9", " ", "\"", "\\u00")] string piece)
    {
        WirePart part = WireParts.Of<IPilesApi>().Single(part => part.Name == $"{rpc} result");
        byte[] text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(piece, Length / piece.Length)));
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.That(() => part.Read(text), rpc == "element" && piece == "9" ? Throws.Nothing : Throws.InstanceOf<BusFormatException>());
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(Length * 4), "bytes");
    }
}
