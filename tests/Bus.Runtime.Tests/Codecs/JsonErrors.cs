using System.Text;
using Bus.Codecs.Json;

namespace Bus.Runtime.Tests.Codecs;

/// <summary>What errors say: where, what, and how many bytes in.</summary>
public sealed class JsonErrors
{
    [TestCase("""{"lines":[{},{},{"price":"x"}]}""", "$.lines[2].price is a string, but a whole number belongs there (at byte 25).")]
    [TestCase("""{"a b":{"it's":[true]}}""", "$['a b']['it\\'s'][0] is true, but a whole number belongs there (at byte 16).")]
    [TestCase("""{"\u0061":null}""", "$.a is null, but a whole number belongs there (at byte 10).")]
    [TestCase("""{ "a" : [ 1 , 1.5 ] }""", "$.a[1] is a number, but a whole number belongs there (at byte 14).")]
    [TestCase("[1e3]", "$[0] is a number, but a whole number belongs there (at byte 1).")]
    [TestCase("[9223372036854775808]", "$[0] is a whole number that 64 bits cannot hold (at byte 1).")]
    [TestCase("[01]", "$[0] is not a number as JSON writes it (at byte 1).")]
    [TestCase("[-]", "$[0] is not a number as JSON writes it (at byte 1).")]
    [TestCase("[1", "$[0] is followed by nothing, where a comma or an end belongs (at byte 2).")]
    [TestCase("[1 2]", "$[0] is followed by neither a comma nor an end (at byte 3).")]
    [TestCase("[1,]", "$ is ']', but an item belongs there (at byte 3).")]
    [TestCase("[1,", "$[1] ends where a whole number belongs (at byte 3).")]
    [TestCase("[", "$[0] ends where a whole number belongs (at byte 1).")]
    [TestCase("", "$ ends where a whole number belongs (at byte 0).")]
    [TestCase("[x]", "$[0] is no value that JSON has, but a whole number belongs there (at byte 1).")]
    [TestCase("""{"a":1,}""", "$ is '}', but a name belongs there (at byte 7).")]
    [TestCase("""{"a" 1}""", "$.a has no colon after a name (at byte 5).")]
    [TestCase("""{"a""", "$ ends in the middle of a string (at byte 1).")]
    [TestCase("""{"a"}""", "$ has no colon after a name (at byte 4).")]
    [TestCase("""{"a":1 "b":2}""", "$.a is followed by neither a comma nor an end (at byte 7).")]
    [TestCase("{1:2}", "$ is a number, but a name belongs there (at byte 1).")]
    [TestCase("1 1", "$ is followed by more than whitespace (at byte 2).")]
    [TestCase("// 1", "$ is no value that JSON has, but a whole number belongs there (at byte 0).")]
    [TestCase("\uFEFF1", "$ is no value that JSON has, but a whole number belongs there (at byte 0).")]
    public void Of_whole_numbers(string text, string message)
        => Assert.That(Json.Failure(text, WholeNumbers).Message, Is.EqualTo(message));

    [TestCase("\"a", "ends in the middle of a string")]
    [TestCase("\"a\\", "ends in the middle of a string")]
    [TestCase("\"a\\\"", "ends in the middle of a string")]
    [TestCase("\"a\nb\"", "holds a control character that is not escaped")]
    [TestCase("\"\\x\"", "holds an escape that JSON does not have")]
    [TestCase("\"\\u12\"", "holds an escape that JSON does not have")]
    [TestCase("\"\\u12g4\"", "holds an escape that JSON does not have")]
    [TestCase("\"\\u 123\"", "holds an escape that JSON does not have")]
    [TestCase("\"\\ud83d\"", "holds half a surrogate pair")]
    [TestCase("\"\\ud83dx\"", "holds half a surrogate pair")]
    [TestCase("\"\\ude00\\ud83d\"", "holds half a surrogate pair")]
    public void Of_strings(string text, string problem)
    {
        Assert.That(Json.Failure(text, static (ref reader) => reader.ReadString()).Problem, Is.EqualTo(problem));
        Assert.That(Json.Failure(text, static (ref reader) => reader.ReadText().Length).Problem, Is.EqualTo(problem));
        Assert.That(Json.Failure(text, Json.Skip).Problem, Is.EqualTo(problem));
        Assert.That(Json.Failure($"{{{text}:1}}", Json.Skip).Problem, Is.EqualTo(problem));
        Assert.That(Json.Failure($"{{{text}:1}}", WholeNumbers).Problem, Is.EqualTo(problem));
    }

    [Test]
    public void Bytes_that_are_not_UTF_8_are_no_text()
    {
        foreach (byte[] wrong in (byte[][])[[0x80], [0xC3], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFF]])
        {
            byte[] text = [.. "\"a"u8, .. wrong, (byte)'"'];
            Assert.That(() => Json.From(text, static (ref reader) => reader.ReadString()), Fails("is not valid UTF-8"));
            Assert.That(() => Json.From(text, static (ref reader) => reader.ReadText().Length), Fails("is not valid UTF-8"));
            Assert.That(() => Json.From(text, Json.Skip), Fails("is not valid UTF-8"));
        }
    }

    [Test]
    public void Of_what_a_codec_finds()
    {
        BusFormatException lacking = Json.Failure("""{"user":{"name":"x"}}""", static (ref reader) =>
        {
            int outer = reader.BeginObject();
            reader.NextName(ref outer, out _);
            int inner = reader.BeginObject();
            while (reader.NextName(ref inner, out _)) reader.Skip();
            return true ? throw reader.Fail("lacks the required member 'email'") : 0;
        });
        Assert.That(lacking.Message, Is.EqualTo("$.user lacks the required member 'email' (at byte 19)."));
        BusFormatException odd = Json.Failure("""{"kind": "x"}""", static (ref reader) =>
        {
            int state = reader.BeginObject();
            reader.NextName(ref state, out _);
            reader.ReadText();
            return true ? throw reader.Fail("is no kind") : 0;
        });
        Assert.That(odd.Message, Is.EqualTo("$.kind is no kind (at byte 9)."));
    }

    [Test]
    public void Of_writing()
    {
        BusFormatException failure = Assert.Throws<BusFormatException>(() => Json.Text(static (ref writer) =>
        {
            writer.BeginObject(2);
            writer.WriteName("id"u8);
            writer.WriteInt64(1);
            writer.WriteName("lines"u8);
            writer.BeginArray(2);
            writer.WriteNull();
            writer.WriteDouble(double.NaN);
        }))!;
        Assert.That(failure.Message, Is.EqualTo("$.lines[1] is not a finite number, and JSON has no other (at byte 22)."));
        foreach (string half in (string[])["\uD83D", "\uDE00x", "a\uD83Db"])
        {
            Assert.That(() => Json.Text((ref writer) => writer.WriteString(half)), Fails("holds half a surrogate pair"));
            Assert.That(() => Json.Text((ref writer) => writer.WriteKey(half)), Fails("holds half a surrogate pair"));
        }
    }

    [Test]
    public void Of_long_texts_name_the_root()
    {
        BusFormatException failure = Assert.Throws<BusFormatException>(() => Json.Text(static (ref writer) =>
        {
            writer.BeginArray(2);
            writer.WriteString(new string('x', 10_000));
            throw writer.Fail("is enough");
        }))!;
        Assert.That(failure.Message, Is.EqualTo("$ is enough (at byte 10004)."));
    }

    [TestCase('[')]
    [TestCase('{')]
    public void Sixty_four_levels_are_enough(char bracket)
    {
        string Nested(int levels) => bracket == '['
            ? new string('[', levels) + new string(']', levels)
            : string.Concat(Enumerable.Repeat("{\"a\":", levels - 1)) + "{" + new string('}', levels);
        Assert.That(Json.From(Nested(64), Json.Skip), Is.True);
        Assert.That(Json.From(Nested(64), Json.Copy), Is.EqualTo(Nested(64)));
        Assert.That(Json.Failure(Nested(65), Json.Skip).Problem, Is.EqualTo("is nested deeper than 64 levels"));
        Assert.That(Json.Failure(Nested(65), Json.Copy).Problem, Is.EqualTo("is nested deeper than 64 levels"));
        Assert.That(Json.Failure(Nested(100_000), Json.Skip).Problem, Is.EqualTo("is nested deeper than 64 levels"));
        Assert.That(Json.Failure($"[{Nested(64)}]", static (ref reader) =>
        {
            int state = reader.BeginArray();
            reader.NextItem(ref state);
            reader.Skip();
            return 0;
        }).Problem, Is.EqualTo("is nested deeper than 64 levels"));
        Assert.That(() => Json.Text((ref writer) =>
        {
            while (true)
            {
                if (bracket == '[') writer.BeginArray(1);
                else writer.BeginObject(1);
            }
        }), Fails("is nested deeper than 64 levels"));
    }

    private static NUnit.Framework.Constraints.EqualStringConstraint Fails(string problem)
        => Throws.TypeOf<BusFormatException>().With.Property(nameof(BusFormatException.Problem)).EqualTo(problem);

    /// <summary>Reads a tree of whole numbers, whose shape it knows from looking at the first byte of each.</summary>
    private static int WholeNumbers(ref JsonReader reader)
    {
        switch (Shape(reader))
        {
            case '[':
                for (int state = reader.BeginArray(); reader.NextItem(ref state);) WholeNumbers(ref reader);
                return 0;
            case '{':
                for (int state = reader.BeginObject(); reader.NextName(ref state, out _);) WholeNumbers(ref reader);
                return 0;
            default:
                reader.ReadInt64();
                return 0;
        }
    }

    private static char Shape(JsonReader ahead)
    {
        try
        {
            ahead.BeginArray();
            return '[';
        }
        catch (BusFormatException failure)
        {
            return failure.Problem.StartsWith("is an object", StringComparison.Ordinal) ? '{' : ' ';
        }
    }
}
