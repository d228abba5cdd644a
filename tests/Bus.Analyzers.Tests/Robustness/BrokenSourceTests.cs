using System.Collections.Concurrent;
using Bus.Analyzers.Tests.Lock;
using Bus.Docs.Tests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Bus.Analyzers.Tests.Robustness;

/// <summary>Source is broken most of the time, while somebody writes it. Analyzers look at it all the same, and must not throw.</summary>
public sealed class BrokenSourceTests
{
    private const int Mutations = 4, CutEvery = 7, AnalyzeEvery = 35;

    private static readonly ConcurrentDictionary<string, string> LocksOf = new();

    private static IEnumerable<string> Samples => Directory.EnumerateFiles(Repository.PathOf("docs/rules/samples"), "*.violation.cs").Select(static path => Path.GetFileName(path)).Order(StringComparer.Ordinal);

    [TestCaseSource(nameof(Samples))]
    public async Task BrokenSyntax_IsLookedAtWithoutAnException(string file)
    {
        string text = await File.ReadAllTextAsync(Repository.PathOf($"docs/rules/samples/{file}"));
        // The same for each run of one sample, so that what fails fails again.
        Random random = new(file.Aggregate(17, static (seed, letter) => unchecked((seed * 31) + letter)));
        for (int round = 0; round < Mutations; round++)
        {
            string broken = Broken(text, random, round);
            OutputKind output = random.Next(2) == 0 ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary;
            // Fails by itself when an analyzer throws.
            Assert.DoesNotThrowAsync(() => (Held(broken, text) with { Output = output }).AnalyzeAsync(), broken);
        }
    }

    [TestCaseSource(nameof(Samples))]
    public async Task UnfinishedSource_IsLookedAtWithoutAnException(string file)
    {
        string text = await File.ReadAllTextAsync(Repository.PathOf($"docs/rules/samples/{file}"));
        SyntaxToken[] tokens = [.. CSharpSyntaxTree.ParseText(text).GetRoot().DescendantTokens()];
        for (int token = 1; token < tokens.Length; token += CutEvery)
        {
            string cut = text[..tokens[token].SpanStart];
            // The generator is quick, and all analyzers together are not.
            Assert.DoesNotThrowAsync(() => token % AnalyzeEvery == 1 ? Held(cut, text).AnalyzeAsync() : Task.FromResult(new Program(cut).Compile()), cut);
        }
    }

    [TestCase("ValueTask AAsync(CancellationToken);")]
    [TestCase("ValueTask AAsync(int);")]
    [TestCase("ValueTask AAsync(int, string);")]
    [TestCase("ValueTask (int number);")]
    [TestCase("BusEvent<Basket> { get; }")]
    [TestCase("BusEvent<> Paid { get; }")]
    [TestCase("ValueTask<> AAsync();")]
    [TestCase("ValueTask AAsync(Half half, One one, Kind kind);")]
    public void WhatHasNoName_IsLookedAtWithoutAnException(string member)
    {
        string source = $$"""
            [BusApi] public partial interface IShopApi { {{member}} }
            public sealed record Basket(int);
            public sealed class Half { public int { get; set; } public { get; set; } public required string; [System.Text.Json.Serialization.JsonInclude] public int ; public int Known { get; set; } }
            public sealed record One(int Number, string);
            public enum Kind { , A }
            [BusApi] public partial interface { ValueTask AAsync(); }
            public partial class { [BusListener<IShopApi>("Paid")] public ValueTask () => default; }
            public partial class Listeners { [BusListener<IShopApi>()] public ValueTask OnAsync() => default; [BusListener<>("Paid")] public ValueTask (Basket) => default; }
            public sealed partial class Service : IShopApi { ValueTask IShopApi.() => default; }
            """;
        Assert.DoesNotThrowAsync(() => Held(source, source.Replace(member, "ValueTask AAsync(Basket basket);", StringComparison.Ordinal)).AnalyzeAsync());
    }

    [Test]
    public async Task WithoutTheRuntime_NamesThatMeanNothingAreNothing()
    {
        foreach (string file in Samples)
        {
            string text = await File.ReadAllTextAsync(Repository.PathOf($"docs/rules/samples/{file}"));
            Program program = new(text);
            IReadOnlyList<Diagnostic> found = await (program with { Framework = [.. program.Framework.Where(static reference => Path.GetFileName(reference.Display) is not "Bus.Runtime.dll")] }).AnalyzeAsync();
            Assert.That(found, Is.Empty, file);
        }
    }

    /// <summary>A source that is held to the lock of another.</summary>
    private static Program Held(string source, string locked) => Locks.Held(source, LocksOf.GetOrAdd(locked, Locks.OfBroken));

    /// <summary>The text cut off, or with tokens left out, said twice, or moved.</summary>
    private static string Broken(string text, Random random, int round)
    {
        if (round == 0) return text[..random.Next(text.Length)];
        List<SyntaxToken> tokens = [.. CSharpSyntaxTree.ParseText(text).GetRoot().DescendantTokens()];
        for (int change = 0; change <= round; change++)
        {
            int at = random.Next(tokens.Count);
            switch (random.Next(3))
            {
                case 0:
                    tokens.RemoveAt(at);
                    break;
                case 1:
                    tokens.Insert(at, tokens[at]);
                    break;
                default:
                    tokens.Insert(random.Next(tokens.Count), tokens[at]);
                    break;
            }
        }
        return string.Concat(tokens.Select(static token => token.ToFullString()));
    }
}
