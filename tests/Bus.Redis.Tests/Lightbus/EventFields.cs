using System.Text;
using Bus.Descriptors;
using Bus.Redis.Lightbus;

namespace Bus.Redis.Tests.Lightbus;

/// <summary>Events as the fields of stream entries; the texts are captures of Lightbus 1.3.0a6.</summary>
public sealed class EventFields
{
    private static readonly EventDescriptor<UserRegistered> Registered = EventOf<UserRegistered>("user_registered"u8);
    private static readonly EventDescriptor<UserChanged> Changed = EventOf<UserChanged>("user_changed"u8);

    private static readonly UserChanged Change = new(
        "user0", new DateTimeOffset(2024, 2, 28, 13, 14, 15, TimeSpan.Zero).AddMicroseconds(123_456), 10.50m, new("12345678-1234-5678-1234-567812345678"), ["a", "é"],
        new() { ["b"] = 2, ["z"] = 1 }, null, Role.Admin, new("London", null));

    private static readonly string[] Capture =
    [
        "XADD", "auth.*:stream", "MAXLEN", "~", "100000", "*", "id", "e787108c-e60b-11f1-a518-02fc00000001", "api_name", "auth", "event_name", "user_changed", "version", "1",
        ":username", "\"user0\"", ":when", "\"2024-02-28T13:14:15.123456+00:00\"", ":balance", "\"10.50\"", ":uid", "\"12345678-1234-5678-1234-567812345678\"",
        ":tags", "[\"a\", \"\\u00e9\"]", ":attrs", "{\"b\": 2, \"z\": 1}", ":nickname", "null", ":role", "\"admin\"", ":address", "{\"city\": \"London\", \"postcode\": null}",
    ];

    [Test]
    public void Are_written_as_Python_writes_them_but_for_spaces_and_the_longest_length()
    {
        CommandBuffer commands = new();
        EventFieldsWriter writer = new(commands, new(new("auth.*:stream", "auth", "user_changed", 1), new("e787108c-e60b-11f1-a518-02fc00000001"), null));
        Changed.WritePayload(ref writer, Change);
        Assert.That(Words(commands).Select(Compact), Is.EqualTo([.. Capture[..2].Concat(Capture[5..]).Select(Compact)]));
    }

    [Test]
    public void Are_read_as_Python_writes_them()
    {
        UserChanged read = Read(Changed, [.. Capture[6..]]);
        Assert.That((read with { Tags = [], Attrs = [] }, read.Tags, read.Attrs), Is.EqualTo((Change with { Tags = read.Tags, Attrs = read.Attrs } with { Tags = [], Attrs = [] }, Change.Tags, Change.Attrs)).UsingPropertiesComparer());
    }

    [Test]
    public void Hold_headers_in_a_field_without_a_name()
    {
        CommandBuffer commands = new();
        EventFieldsWriter writer = new(commands, new(new("s", "auth", "user_registered", 2), new("i"), "{\"traceparent\":\"00\"}"));
        Registered.WritePayload(ref writer, new("a", "b"));
        Assert.That(Words(commands), Is.EqualTo([
            "XADD", "s", "*", "id", "i", "api_name", "auth", "event_name", "user_registered", "version", "2", "", "{\"traceparent\":\"00\"}",
            ":username", "\"a\"", ":email", "\"b\"", ":is_admin", "false"]));
    }

    [Test]
    public void That_Python_leaves_out_take_their_defaults()
        => Assert.That(Read(Registered, ":email", "\"b\"", "id", "x", ":username", "\"a\""), Is.EqualTo(new UserRegistered("a", "b")));

    [TestCase("$.email", "is a number, but a string belongs there", ":email", "1", ":username", "\"a\"")]
    [TestCase("$.email", "is followed by more than whitespace", ":email", "\"b\"x", ":username", "\"a\"")]
    [TestCase("$.is_admin", "ends where true or false belongs", ":is_admin", "", ":username", "\"a\"")]
    [TestCase("$", "lacks the required member 'email'", ":username", "\"a\"")]
    [TestCase("$", "lacks the required members 'username', 'email'", "username", "\"a\"")]
    public void That_do_not_fit_say_where(string path, string problem, params string[] fields)
    {
        BusFormatException failure = Assert.Throws<BusFormatException>(() => Read(Registered, fields))!;
        Assert.That((failure.Path, failure.Problem), Is.EqualTo((path, problem)));
    }

    private static EventDescriptor<T> EventOf<T>(ReadOnlySpan<byte> name) => (EventDescriptor<T>)DescriptorOf<IAuthApi>().FindEvent(name)!;

    private static ApiDescriptor DescriptorOf<TApi>()
        where TApi : class, IBusApi<TApi>
        => TApi.Descriptor;

    private static T Read<T>(EventDescriptor<T> @event, params string[] fields)
    {
        CommandBuffer commands = new();
        commands.Begin(fields.Length);
        foreach (string field in fields) commands.Argument(field);
        return EventFieldsReader.Read(new RespReader(commands.Written), @event);
    }

    private static string[] Words(CommandBuffer commands)
    {
        RespReader reader = new(commands.Written);
        string[] words = new string[reader.ReadArray()];
        for (int index = 0; index < words.Length; index++) words[index] = reader.ReadString();
        return words;
    }

    // Python puts spaces behind commas and colons, and writes hexadecimal digits small.
    private static string Compact(string text) => text is ['"' or '{' or '[', ..] ? System.Text.Json.JsonDocument.Parse(text).RootElement.GetRawText().Replace(", ", ",", StringComparison.Ordinal).Replace(": ", ":", StringComparison.Ordinal).ToUpperInvariant() : text;
}
