using System.Text;

namespace Bus.Redis.Tests.Resp;

/// <summary>Commands stand in the buffer as RESP has them, also those that are written in place.</summary>
public sealed class WritingCommands
{
    [Test]
    public void Stand_as_arrays_of_bulk_strings()
    {
        CommandBuffer buffer = new();
        buffer.Begin(4);
        buffer.Argument("SET"u8);
        buffer.Argument("größe");
        buffer.Argument(-42);
        buffer.Argument("");
        Assert.That(Encoding.UTF8.GetString(buffer.Written), Is.EqualTo("*4\r\n$3\r\nSET\r\n$7\r\ngröße\r\n$3\r\n-42\r\n$0\r\n\r\n"));
    }

    [Test]
    public void Have_the_length_of_what_is_written_in_place([Values(0, 1, 9, 10, 99, 100, 101, 999, 1000, 9_999, 10_000, 4_093, 65_536, 1_000_000)] int length)
    {
        CommandBuffer buffer = new();
        buffer.Begin(2);
        int start = buffer.BeginArgument();
        for (int left = length; left > 0;)
        {
            Span<byte> span = buffer.GetSpan();
            int count = Math.Min(left, span.Length);
            for (int index = 0; index < count; index++) span[index] = (byte)('a' + (left - index) % 26);
            buffer.Advance(count);
            left -= count;
        }
        buffer.EndArgument(start);
        buffer.Argument("after"u8);

        string expected = string.Concat(Enumerable.Range(0, length).Select(index => (char)('a' + (length - index) % 26)));
        Assert.That(Encoding.UTF8.GetString(buffer.Written), Is.EqualTo($"*2\r\n${length}\r\n{expected}\r\n$5\r\nafter\r\n"));
    }

    [Test]
    public void Are_taken_back_to_where_they_began()
    {
        CommandBuffer buffer = new();
        buffer.Argument("kept"u8);
        int length = buffer.Length;
        buffer.BeginArgument();
        buffer.Argument("not kept");
        buffer.Truncate(length);
        Assert.That(Encoding.UTF8.GetString(buffer.Written), Is.EqualTo("$4\r\nkept\r\n"));
    }
}
