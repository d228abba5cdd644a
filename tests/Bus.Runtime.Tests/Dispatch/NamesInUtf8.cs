using System.Text;
using Bus.Dispatch;

namespace Bus.Runtime.Tests.Dispatch;

/// <summary>A dictionary by names finds them by their bytes.</summary>
public sealed class NamesInUtf8
{
    private static readonly string[] Names = ["", "a", "auth", "auth.admin", "größe", "😀", new string('a', 85), new string('a', 86), new string('é', 5_000)];

    [Test]
    public void Find_what_their_text_finds()
    {
        Dictionary<string, int> places = new(Utf8NameComparer.Instance);
        foreach (string name in Names) places.Add(name, places.Count);
        Dictionary<string, int>.AlternateLookup<ReadOnlySpan<byte>> lookup = places.GetAlternateLookup<ReadOnlySpan<byte>>();

        foreach (string name in Names)
        {
            byte[] utf8 = Encoding.UTF8.GetBytes(name);
            Assert.That((places[name], lookup[utf8]), Is.EqualTo((Array.IndexOf(Names, name), Array.IndexOf(Names, name))));
            Assert.That(lookup.ContainsKey([.. utf8, 0]), Is.False, $"'{name}' with a byte more");
            if (utf8.Length > 0) Assert.That(lookup.ContainsKey([.. utf8[..^1], (byte)(utf8[^1] ^ 1)]), Is.False, $"'{name}' with another last byte");
        }
    }

    [Test]
    public void Are_not_found_by_bytes_that_are_no_text()
    {
        Dictionary<string, int> places = new(Utf8NameComparer.Instance) { ["\uFFFD"] = 1 };

        Assert.That(places.GetAlternateLookup<ReadOnlySpan<byte>>().ContainsKey([0xFF]), Is.False);
    }

    [Test]
    public void Become_keys_as_text()
    {
        Dictionary<string, int> places = new(Utf8NameComparer.Instance);
        places.GetAlternateLookup<ReadOnlySpan<byte>>()["größe"u8] = 7;

        Assert.That(places, Is.EqualTo(new Dictionary<string, int> { ["größe"] = 7 }));
    }
}
