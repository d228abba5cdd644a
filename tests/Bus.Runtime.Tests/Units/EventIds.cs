using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;

namespace Bus.Runtime.Tests.Units;

public sealed partial class EventIds
{
    [Test]
    public void Are_unique_across_threads()
    {
        const int Threads = 8, PerThread = 20_000;
        ConcurrentBag<BusEventId[]> made = [];
        Thread[] threads = [.. Enumerable.Range(0, Threads).Select(_ => new Thread(() => made.Add([.. Enumerable.Range(0, PerThread).Select(static _ => BusEventId.New())])))];
        foreach (Thread thread in threads) thread.Start();
        foreach (Thread thread in threads) Assert.That(thread.Join(Expect.Patience), Is.True, "the thread ends");

        HashSet<BusEventId> ids = [.. made.SelectMany(static ids => ids)];
        HashSet<string> texts = [.. ids.Select(static id => id.ToString())];

        Assert.That((ids.Count, texts.Count), Is.EqualTo((Threads * PerThread, Threads * PerThread)), "different ids have different texts");
    }

    [Test]
    public void Have_the_text_of_a_uuid_of_version_8()
    {
        for (int index = 0; index < 1_000; index++)
        {
            string text = BusEventId.New().ToString();
            Assert.That(text, Does.Match(Uuid8()), "the shape of RFC 9562, 5.8");
            Assert.That(Guid.Parse(text).Version, Is.EqualTo(8), "the version");
        }
    }

    [Test]
    public void Of_foreign_peers_are_kept_as_they_came()
    {
        BusEventId id = new("Ünïque/42"), same = new("Ünïque/42"), other = new("ünïque/42");

        Assert.Multiple(() =>
        {
            Assert.That(id.ToString(), Is.EqualTo("Ünïque/42"), "the text");
            Assert.That(id == same && id.Equals((object)same) && id.GetHashCode() == same.GetHashCode(), Is.True, "the same text is the same id");
            Assert.That(id != other && !id.Equals(other), Is.True, "another text is another id");
            Assert.That(id.Equals("Ünïque/42"), Is.False, "a text is no id");
            Assert.That(new BusEventId(BusEventId.New().ToString()), Is.Not.EqualTo(BusEventId.New()), "of different events");
        });
    }

    [TestCase("1b4e28ba-2fa1-11d2-883f-0016d3cca427")]
    [TestCase("1B4E28BA-2FA1-11D2-883F-0016D3CCA427")]
    [TestCase("00000000-0000-0000-0000-000000000000")]
    [TestCase("ffffffff-ffff-ffff-ffff-ffffffffffff")]
    [TestCase("1b4e28ba-2fa1-11d2-883f-0016d3cca42g")]
    [TestCase("1b4e28ba+2fa1-11d2-883f-0016d3cca427")]
    [TestCase("1b4e28ba2fa1-11d2-883f-0016d3cca4277")]
    [TestCase("1b4e28ba-2fa1-11d2-883f-0016d3cca42\u0437")]
    [TestCase("{1b4e28ba-2fa1-11d2-883f-0016d3cca427}")]
    public void Of_uuids_and_of_what_only_looks_like_one_come_out_as_they_came_in(string text)
    {
        BusEventId id = new(text), fromBytes = new(Encoding.UTF8.GetBytes(text));
        byte[] written = new byte[64];
        Assert.That(fromBytes.TryFormat(written, out int length), Is.True);
        Assert.That((id.ToString(), fromBytes.ToString(), Encoding.UTF8.GetString(written, 0, length), id == fromBytes), Is.EqualTo((text, text, text, true)));
    }

    [Test]
    public void Made_here_are_the_same_when_they_come_back()
    {
        BusEventId id = BusEventId.New();
        Assert.That((new BusEventId(id.ToString()), new BusEventId(Encoding.UTF8.GetBytes(id.ToString()))), Is.EqualTo((id, id)));
        Assert.That(new BusEventId(id.ToString()).GetHashCode(), Is.EqualTo(id.GetHashCode()));
    }

    [Test]
    public void Have_a_text_in_bytes_too() => Assert.That(static () => new BusEventId(ReadOnlySpan<byte>.Empty), Throws.InstanceOf<ArgumentException>());

    [TestCase("")]
    [TestCase(null)]
    public void Have_a_text(string? text) => Assert.That(() => new BusEventId(text!), Throws.InstanceOf<ArgumentException>(), "an id without a text");

    [Test]
    public async Task Are_the_same_for_each_listener_and_differ_by_event()
    {
        Recording<(string Listener, BusEventId Id)> seen = new();
        await using BusClient bus = await InProcess.ConnectAsync();
        foreach (string name in (string[])["first", "second"])
            await bus.Auth.UserRegistered.ListenAsync(name, (_, context, _) =>
            {
                seen.Add((name, context.Id));
                return ValueTask.CompletedTask;
            });

        await bus.Auth.UserRegistered.FireAsync(new("sally"));
        await bus.Auth.UserRegistered.FireAsync(new("tom"));

        IReadOnlyList<(string Listener, BusEventId Id)> all = await seen.WaitForCount(4, Expect.Patience, "both events at both listeners");
        BusEventId[] first = [.. all.Where(static one => one.Listener == "first").Select(static one => one.Id)];
        Assert.That(first, Is.EqualTo(all.Where(static one => one.Listener == "second").Select(static one => one.Id)), "the same event, the same id");
        Assert.That(first[0], Is.Not.EqualTo(first[1]), "another event, another id");
    }

    [GeneratedRegex("^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$")]
    private static partial Regex Uuid8();
}
