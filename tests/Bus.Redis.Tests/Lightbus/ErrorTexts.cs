using Bus.Redis.Lightbus;

namespace Bus.Redis.Tests.Lightbus;

/// <summary>Exceptions as Python prints them, and back.</summary>
public sealed class ErrorTexts
{
    [TestCase("ValueError", "no such user: café", "ValueError('no such user: café')")]
    [TestCase("InvalidOperationException", "it's over", "InvalidOperationException(\"it's over\")")]
    [TestCase("KeyNotFoundException", "say \"it's\"", "KeyNotFoundException('say \"it\\'s\"')")]
    [TestCase("IOException", "a\nb\tc\\d\r", "IOException('a\\nb\\tc\\\\d\\r')")]
    [TestCase("Exception", "", "Exception('')")]
    [TestCase("Exception", "😀", "Exception('😀')")]
    public void Come_back(string type, string message, string python) => Assert.Multiple(() =>
    {
        Assert.That(new RemoteError(type, message, null).ToPython(), Is.EqualTo(python));
        Assert.That(RemoteError.FromPython(python, "stack"), Is.EqualTo(new RemoteError(type, message, "stack")));
    });

    [TestCase("ValueError('a',)", "ValueError", "a")]
    [TestCase("KeyError(3)", "KeyError", "3")]
    [TestCase("OSError(2, 'No such file')", "OSError", "2, 'No such file'")]
    [TestCase("requests.exceptions.Timeout('slow')", "Timeout", "slow")]
    [TestCase("ValueError('caf\\xe9 \\u20ac \\U0001f600')", "ValueError", "café € 😀")]
    [TestCase("ValueError('a', 'b')", "ValueError", "'a', 'b'")]
    [TestCase("ValueError('half \\x')", "ValueError", "'half \\x'")]
    [TestCase("Exception()", "Exception", "")]
    [TestCase("something else", "Exception", "something else")]
    [TestCase("(odd)", "Exception", "(odd)")]
    [TestCase("", "Exception", "")]
    public void Of_Python_are_taken_apart(string python, string type, string message)
        => Assert.That(RemoteError.FromPython(python, null), Is.EqualTo(new RemoteError(type, message, null)));

    [Test]
    public void Never_hold_half_a_surrogate_pair()
        => Assert.That(new RemoteError("E", "half \uD83D of it", null).ToPython(), Is.EqualTo("E('half \uFFFD of it')"));
}
