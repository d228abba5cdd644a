using System.Text;

namespace Bus.Redis.Tests.Resp;

/// <summary>A reply's end is found in whatever pieces it comes, and what is no reply is refused.</summary>
public sealed class Scanning
{
    private static readonly string[] Replies =
    [
        "+OK\r\n", "-ERR no\r\n", ":0\r\n", ":-12\r\n", "$0\r\n\r\n", "$5\r\nhe\r\no\r\n", "$-1\r\n", "*-1\r\n", "*0\r\n", "_\r\n", "#t\r\n", ",3.14\r\n", "(123456789012345678901234567890\r\n",
        "!9\r\nERR no no\r\n", "=7\r\ntxt:abc\r\n", "%1\r\n+a\r\n:1\r\n", "~2\r\n:1\r\n:2\r\n", "|1\r\n+ttl\r\n:3600\r\n*1\r\n:1\r\n", ">2\r\n+message\r\n+x\r\n",
        "*2\r\n*2\r\n$1\r\na\r\n*0\r\n%2\r\n+k\r\n*1\r\n_\r\n+l\r\n$-1\r\n",
    ];

    [TestCaseSource(nameof(Replies))]
    public void Finds_the_end_in_pieces_of_any_size(string reply)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(reply + "+behind\r\n");
        for (int size = 1; size <= reply.Length; size++)
        {
            RespScanner scanner = default;
            int seen = 0, length = 0;
            while (length == 0)
            {
                seen = Math.Min(bytes.Length, seen + size);
                length = scanner.Scan(bytes.AsSpan(0, seen));
                if (length == 0) Assert.That(seen, Is.LessThan(reply.Length), "the reply is all there");
            }
            Assert.That(length, Is.EqualTo(reply.Length));
            Assert.That(scanner.Scan(bytes.AsSpan(length)), Is.EqualTo("+behind\r\n".Length), "the next one");
        }
    }

    [TestCaseSource(nameof(Replies))]
    public void Is_passed_over_as_a_whole(string reply)
    {
        RespReader reader = new(Encoding.UTF8.GetBytes($"*2\r\n{reply}+behind\r\n"));
        Assert.That(reader.ReadArray(), Is.EqualTo(2));
        reader.Skip();
        Assert.That(reader.ReadString(), Is.EqualTo("behind"));
    }

    [TestCase("HTTP/1.1 400 Bad Request\r\n")]
    [TestCase("\r\n")]
    [TestCase("$x\r\n")]
    [TestCase("$-2\r\n")]
    [TestCase("$99999999999\r\n")]
    [TestCase("$999999999\r\n")]
    [TestCase("*2000000000\r\n")]
    [TestCase("*100000000\r\n")]
    [TestCase("%60000000\r\n")]
    [TestCase("$2\r\nabc\r\n")]
    [TestCase("+OK\rx")]
    [TestCase("*\r\n")]
    public void Refuses_what_is_no_reply(string text)
        => Assert.That(() => new RespScanner().Scan(Encoding.UTF8.GetBytes(text)), Throws.TypeOf<RespProtocolException>());

    [Test]
    public void Refuses_a_line_without_an_end()
        => Assert.That(static () => new RespScanner().Scan(Encoding.UTF8.GetBytes("+" + new string('a', RespLimits.LongestLine + 10))), Throws.TypeOf<RespProtocolException>());

    [Test]
    public void Refuses_arrays_that_grow_without_end()
    {
        // Each array announces another million of them.
        byte[] bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("*1000000\r\n", 200)));
        Assert.That(() => new RespScanner().Scan(bytes), Throws.TypeOf<RespProtocolException>());
    }

    [Test]
    public void Never_ends_otherwise_whatever_comes()
    {
        Random random = new(20_261_122);
        byte[] alphabet = Encoding.UTF8.GetBytes("+-:$*_#,(!=%~|>0123456789\r\n\r\n\r\nab");
        byte[] bytes = new byte[200];
        for (int number = 0; number < 200_000; number++)
        {
            Span<byte> text = bytes.AsSpan(0, random.Next(bytes.Length));
            foreach (ref byte one in text) one = alphabet[random.Next(alphabet.Length)];
            try
            {
                RespScanner scanner = default;
                int length = scanner.Scan(text);
                if (length == 0) continue;
                RespReader reader = new(text[..length]);
                reader.Skip();
            }
            catch (RespProtocolException)
            {
                // Refused: so it should be.
            }
        }
        Assert.Pass();
    }
}
