using System.Reflection;
using System.Text;
using System.Text.Json;
using Bus.Codecs.Json;
using Bus.Wire.Tests.Support;

namespace Bus.Wire.Tests.Golden;

/// <summary>Values against what Python writes and reads.</summary>
internal static class ValueChecks
{
    private static readonly WirePart Part = WireParts.Of<IGoldenApi>().Single(static part => part.Name == "values payload");

    /// <summary>We write what Python writes, and read it.</summary>
    public static GoldenCase Same(int line, string member, object value) => new(line, golden =>
    {
        AssertReads(golden, member, value);
        string written = Write(member, value);
        Assert.That(AreEqual(written, golden.Wire), Is.True, $"{written} against {golden.Wire}");
    });

    /// <summary>We read what Python writes, and write it in another way.</summary>
    public static GoldenCase Other(int line, string member, object value, string written, string reason) => new(line, golden =>
    {
        AssertReads(golden, member, value);
        Assert.That(Write(member, value), Is.EqualTo(written));
        Assert.That(AreEqual(written, golden.Wire), Is.False, $"{written} is no difference any more");
    }, reason);

    /// <summary>We read the text as Python does.</summary>
    public static GoldenCase Cast(int line, string member, object? value) => new(line, golden => AssertReads(golden, member, value));

    /// <summary>We refuse what Python lets through.</summary>
    public static GoldenCase Refused(int line, string member, string reason) => new(line, golden =>
        Assert.That(() => Part.Read(TextWith(member, golden.Wire)), Throws.InstanceOf<BusFormatException>().With.Message.Contains($"$.{NameOf(member)}")), reason);

    /// <summary>There is nothing to hold against it.</summary>
    public static GoldenCase Absent(int line, string reason) => new(line, static _ => { }, reason);

    private static void AssertReads(GoldenLine golden, string member, object? value)
        => Assert.That(Property(member).GetValue(Part.Read(TextWith(member, golden.Wire))), Is.EqualTo(value).UsingPropertiesComparer(), golden.Wire);

    private static string Write(string member, object value)
    {
        Values values = new();
        Property(member).SetValue(values, value);
        string text = Part.Write(values, JsonDialect.Lightbus), start = $"{{\"{NameOf(member)}\":";
        Assert.That(text, Does.StartWith(start));
        return text[start.Length..^1];
    }

    private static bool AreEqual(string ours, string theirs)
        => ours == theirs || JsonElement.DeepEquals(JsonElement.Parse(Encoding.UTF8.GetBytes(ours)), JsonElement.Parse(Encoding.UTF8.GetBytes(theirs)));

    private static string TextWith(string member, string wire) => $"{{\"{NameOf(member)}\": {wire}}}";

    private static string NameOf(string member) => JsonNamingPolicy.SnakeCaseLower.ConvertName(member);

    private static PropertyInfo Property(string member) => typeof(Values).GetProperty(member)!;
}
