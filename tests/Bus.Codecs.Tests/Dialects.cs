using System.Text.Json;
using Bus.Codecs.Tests.Support;
using Bus.Codecs.Tests.Tables;

namespace Bus.Codecs.Tests;

/// <summary>Two ways to write decimals and what is not finite, and one reader for both.</summary>
internal sealed class Dialects
{
    private static readonly Wire<decimal> Decimals = WireOf<decimal>("Decimal");
    private static readonly Wire<double> Doubles = WireOf<double>("Double");

    [TestCase("1.10"), TestCase("-0.5"), TestCase("100.00"), TestCase("79228162514264337593543950335"), TestCase("0.0000000000000000000000000001")]
    public void Of_Lightbus_write_decimals_as_text_without_exponent(string digits)
    {
        decimal value = decimal.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);
        Assert.That(Decimals.WriteText(value, JsonDialect.Lightbus), Is.EqualTo($"\"{digits}\""));
        Assert.That(Decimals.WriteText(Decimals.Read($"\"{digits}\"")), Is.EqualTo(digits), "with its scale");
    }

    [TestCase(double.NaN, "NaN"), TestCase(double.PositiveInfinity, "Infinity"), TestCase(double.NegativeInfinity, "-Infinity")]
    public void Differ_in_what_is_not_finite(double value, string text)
    {
        Assert.That(Doubles.WriteText(value, JsonDialect.Lightbus), Is.EqualTo(text));
        Assert.That(() => Doubles.WriteText(value), Throws.TypeOf<BusFormatException>());
        Assert.That(Doubles.Read(text), Is.EqualTo(value), "bare");
        Assert.That(Doubles.Read($"\"{text}\""), Is.EqualTo(value), "in quotes");
    }

    [Test]
    public void Are_read_alike() => Check.One(
        Config.QuickThrowOnFailure.WithQuietOnSuccess(true),
        Prop.ForAll(Make.Decimal.ToArbitrary(), static value => Same.Text(
            Decimals.WriteText(Decimals.Read(Decimals.WriteText(value, JsonDialect.Lightbus))), JsonSerializer.Serialize(value), "a decimal")));

    private static Wire<T> WireOf<T>(string member) => WireVisitor.Of<T>(FrameworkTables.Scalars.Api.Rpcs.Single(rpc => rpc.Member == member));
}
