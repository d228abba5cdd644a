using System.Text.Json;
using Bus.Wire.Tests.Contracts;
using Bus.Wire.Tests.Support;

namespace Bus.Wire.Tests.Hostile;

/// <summary>Text that is nothing but escapes fills one span of the output after the other.</summary>
public sealed class LongEscapes
{
    [Test]
    public void Come_back([Values(1, 41, 42, 43, 100, 171, 1000, 5000)] int length, [Values("é", "\n", "😀", "a\"")] string piece)
    {
        WirePart part = WireParts.Of<IEverythingApi>().Single(static part => part.Name == "tree result");
        string name = string.Concat(Enumerable.Repeat(piece, length));
        string text = part.Write(new Tree(name), Bus.Codecs.Json.JsonDialect.Web);
        Assert.That((JsonElement.Parse(text).GetProperty("name").GetString(), ((Tree)part.Read(text)!).Name), Is.EqualTo((name, name)));
    }
}
