using System.Text.Json;
using Bus.Generators.Parsing;

namespace Bus.Generators.Tests;

/// <summary>Names on the bus are exactly System.Text.Json's snake case.</summary>
public sealed class WireNamesTests
{
    private const int Names = 20_000, Seed = 20_251;

    [TestCase("UserRegistered", "user_registered")]
    [TestCase("HTTPStatusCode", "http_status_code")]
    [TestCase("SN", "sn")]
    [TestCase("userName", "user_name")]
    [TestCase("X509Certificate2", "x509_certificate2")]
    public void SnakeCase_OfUsualNames(string name, string expected) => Assert.That(WireNames.SnakeCase(name), Is.EqualTo(expected));

    [Test]
    public void SnakeCase_IsSystemTextJsons()
    {
        const string Alphabet = "aAbBzZ09_ éÉßǅ";
        Random random = new(Seed);
        for (int number = 0; number < Names; number++)
        {
            string name = new([.. Enumerable.Range(0, random.Next(1, 12)).Select(_ => Alphabet[random.Next(Alphabet.Length)])]);
            Assert.That(WireNames.SnakeCase(name), Is.EqualTo(JsonNamingPolicy.SnakeCaseLower.ConvertName(name)), $"'{name}' (seed {Seed})");
        }
    }

    [TestCase("CheckPasswordAsync", "CheckPassword")]
    [TestCase("Async", "Async")]
    public void Async_IsDropped(string member, string expected) => Assert.That(WireNames.WithoutAsync(member), Is.EqualTo(expected));
}
