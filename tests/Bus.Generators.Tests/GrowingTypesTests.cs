using Bus.Generators.Tests.Harness;

namespace Bus.Generators.Tests;

/// <summary>A generic type that contains itself of a longer type has no end, and the generator has one.</summary>
public sealed class GrowingTypesTests
{
    [TestCase("List<T>")]
    [TestCase("(T Left, T Right)")]
    [TestCase("T[]")]
    [TestCase("Growing<T>")]
    [TestCase("Dictionary<string, T?>")]
    public void Are_followed_so_far(string argument)
    {
        Generated generated = Compile.Run($$"""
            [BusApi]
            public partial interface IShopApi
            {
                BusEvent<Growing<int>> Grown { get; }
            }

            public sealed record Growing<T>(T Value, Growing<{{argument}}>? Next);
            """).CompilesWithoutWarning();

        Assert.That(generated.Files.Values, Has.One.Contains("UnsupportedCodec<global::Growing<"));
        Assert.That(generated.Files, Has.Count.LessThan(30));
        Assert.That(generated.Files.Keys.Select(static name => name.Length), Has.All.LessThan(160), "the lengths of the files' names");
    }
}
